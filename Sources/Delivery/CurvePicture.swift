import Effort
package import RemediationPlan
import SecureScore

/// The curve of a frontier as SVG: scores upward, hours to the right. A pure function of its values.
///
/// The picture needs nothing from outside, follows the reader's light or dark colors, and may stand alone or inside
/// an HTML page: its styles hold only below its own class.
package struct CurvePicture: Sendable {
  let frontier: Frontier
  let title: String
  let chart: FrontierChart
  let frame = PictureFrame()

  /// - Parameter title: untrusted text; a long one loses its middle.
  package init(_ frontier: Frontier, title: String) {
    self.frontier = frontier
    self.title = TerminalText.cut(TerminalText.harmless(title), to: 72)
    chart = FrontierChart(frontier, hourMarks: 10, scoreMarks: 8)
  }

  /// The element `svg` in UTF-8, with a line break at the end.
  package var svg: String {
    let (width, height) = (PictureFrame.width / 10, PictureFrame.height / 10)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"uplift-curve\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" role=\"img\" lang=\"en\" "
        + "aria-labelledby=\"uplift-curve-title uplift-curve-desc\">",
      "<title id=\"uplift-curve-title\">\(XMLText.escaped(title))</title>",
      "<desc id=\"uplift-curve-desc\">\(XMLText.escaped(summary))</desc>",
      "<style>\n\(Self.style)\n</style>",
      "<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\" rx=\"10\"/>",
    ]
    lines += header + grid + curve + landmarks + plans + knee
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private var header: [String] {
    let right = PictureFrame.right
    return [
      text(title, at: (280, 440), class: "heading"),
      text(subtitle, at: (280, 680), class: "faint"),
      "<path class=\"line\" d=\"M\(number(right - 2_550)) 104H\(number(right - 2_290))\"/>",
      text("proved upper bound", at: (right - 2_210, 1_085), class: "faint"),
      "<circle class=\"plan\" cx=\"\(number(right - 550))\" cy=\"104\" r=\"4.5\"/>",
      text("plan", at: (right - 430, 1_085), class: "faint"),
    ]
  }

  var grid: [String] {
    let (left, right, bottom) = (PictureFrame.left, PictureFrame.right, PictureFrame.bottom)
    var lines: [String] = []
    for mark in chart.scores.marks {
      let y = frame.y(mark, chart)
      lines.append("<path class=\"grid\" d=\"M\(number(left)) \(number(y))H\(number(right))\"/>")
      lines.append(text(chart.scores.scoreText(mark), at: (left - 120, y + 45), class: "tick", anchor: "end"))
    }
    lines.append("<path class=\"axis\" d=\"M\(number(left)) \(number(bottom))H\(number(right))\"/>")
    for mark in chart.hours.marks {
      let x = frame.x(mark, chart)
      lines.append("<path class=\"axis\" d=\"M\(number(x)) \(number(bottom))v5\"/>")
      lines.append(text(chart.hours.hoursText(mark), at: (x, bottom + 220), class: "tick", anchor: "middle"))
    }
    lines.append(
      text("hours of work", at: ((left + right) / 2, bottom + 450), class: "faint", anchor: "middle"))
    lines.append(text(Wording.model(frontier.model), at: (280, 1_085), class: "faint"))
    return lines
  }

  var curve: [String] {
    guard let first = chart.curve.first, let last = chart.curve.last else { return [] }
    var path = ""
    for place in chart.curve {
      path +=
        "\(path.isEmpty ? "M" : "L")\(number(frame.x(place.minutes, chart))) \(number(frame.y(place.score, chart)))"
    }
    let bottom = number(PictureFrame.bottom)
    let (start, end) = (number(frame.x(first.minutes, chart)), number(frame.x(last.minutes, chart)))
    return [
      "<path class=\"area\" d=\"\(path)L\(end) \(bottom)L\(start) \(bottom)Z\"/>",
      "<path class=\"line\" d=\"\(path)\"/>",
    ]
  }

  /// Each plan with what it is in words.
  var plans: [String] {
    let radius = chart.plans.count > 40 ? "2.5" : "4.5"
    return chart.plans.map { place, point in
      let x = number(frame.x(place.minutes, chart))
      let y = number(frame.y(place.score, chart))
      return "<circle class=\"plan\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" "
        + "data-budget-minutes=\"\(point.budget.count)\"><title>\(XMLText.escaped(sentence(point)))</title></circle>"
    }
  }
}
