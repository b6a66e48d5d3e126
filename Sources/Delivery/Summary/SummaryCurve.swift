import Effort
import RemediationPlan
import SecureScore

/// A small curve for a printed page: what hours buy at most, with the plan on it. Whole tenths of a pixel.
struct SummaryCurve {
  private let briefing: Briefing
  private let chart: FrontierChart

  private static let width: Int64 = 3_200
  private static let height: Int64 = 1_620
  private static let left: Int64 = 340
  private static let right: Int64 = 3_160
  private static let top: Int64 = 130
  private static let bottom: Int64 = 1_360

  init(briefing: Briefing) {
    self.briefing = briefing
    let end = briefing.target.map { Minutes($0.plan.effort.count * 9 / 8) }
    chart = FrontierChart(briefing.frontier.frontier, hourMarks: 6, scoreMarks: 4, atLeastTo: end)
  }

  /// The element `svg`, with a line break at the end.
  var svg: String {
    let (width, height) = (Self.number(Self.width), Self.number(Self.height))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"uplift-small\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" role=\"img\" lang=\"en\" "
        + "aria-labelledby=\"uplift-small-title uplift-small-desc\">",
      "<title id=\"uplift-small-title\">The secure score that hours of work can buy</title>",
      "<desc id=\"uplift-small-desc\">\(XMLText.escaped(description))</desc>",
      "<style>\(Self.style)</style>",
    ]
    lines += grid + curve + marks
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  static let style = """
    .uplift-small { font: 11px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    .uplift-small text { fill: #667085; }
    .uplift-small .grid { stroke: #eaecf0; fill: none; }
    .uplift-small .axis { stroke: #98a2b3; fill: none; }
    .uplift-small .area { fill: #1d4ed8; fill-opacity: 0.07; }
    .uplift-small .line { stroke: #1d4ed8; stroke-width: 2; stroke-linejoin: round; fill: none; }
    .uplift-small .mark { fill: #1d4ed8; stroke: #ffffff; stroke-width: 2; }
    .uplift-small .aim { fill: #ffffff; stroke: #1d4ed8; stroke-width: 2; }
    .uplift-small .name { fill: #1b2330; font-weight: 600; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
    """

  /// The picture in sentences.
  private var description: String {
    let plan = briefing.plan.plan
    var text =
      "\(Wording.percent(plan.score.before)) now; \(plan.effort) bring \(Wording.percent(plan.score.after))."
    if let target = briefing.target?.plan, let score = target.question.target?.score {
      text += " \(score.roundText) % takes \(target.effort)."
    }
    let everything = briefing.frontier.frontier.everything
    return text + " All that can be planned: \(everything.effort), \(Wording.percent(everything.score))."
  }

  private var grid: [String] {
    var lines: [String] = []
    for mark in chart.scores.marks {
      let y = y(mark)
      lines.append(
        "<path class=\"grid\" d=\"M\(Self.number(Self.left)) \(Self.number(y))H\(Self.number(Self.right))\"/>"
      )
      lines.append(text(chart.scores.scoreText(mark), at: (Self.left - 60, y + 38), anchor: "end"))
    }
    lines.append(
      "<path class=\"axis\" d=\"M\(Self.number(Self.left)) \(Self.number(Self.bottom))H\(Self.number(Self.right))\"/>"
    )
    for mark in chart.hours.marks {
      // The last label would stand out of the picture.
      let anchor = x(mark) > Self.right - 120 ? "end" : "middle"
      lines.append(text(chart.hours.hoursText(mark), at: (x(mark), Self.bottom + 160), anchor: anchor))
    }
    return lines
  }

  private var curve: [String] {
    guard let first = chart.curve.first, let last = chart.curve.last else { return [] }
    let path = chart.curve.map { "\(Self.number(x($0.minutes))) \(Self.number(y($0.score)))" }
      .joined(separator: "L")
    let bottom = Self.number(Self.bottom)
    return [
      "<path class=\"area\" d=\"M\(path)L\(Self.number(x(last.minutes))) \(bottom)"
        + "L\(Self.number(x(first.minutes))) \(bottom)Z\"/>",
      "<path class=\"line\" d=\"M\(path)\"/>",
    ]
  }

  /// The plan and the score asked for. Below and right of the curve, and above and left of it, nothing is drawn.
  private var marks: [String] {
    var lines: [String] = []
    var labels: [PictureLabel] = []
    let plan = briefing.plan.plan
    if plan.effort > .zero {
      let place = (x: x(plan.effort.count), y: y(chart.now + plan.score.gain.trillionths))
      lines.append(circle(place, "mark"))
      let below = Self.label("this plan, \(plan.effort)", x: place.x + 60, y: place.y + 190, anchor: "start")
      let fits = below.end <= Self.right && below.y <= Self.bottom - 30
      labels.append(
        fits ? below : Self.label(below.text, x: place.x - 60, y: place.y - 80, anchor: "end"))
    }
    if let target = briefing.target?.plan, let score = target.question.target?.score, target.effort > .zero {
      let place = (x: x(target.effort.count), y: y(chart.now + target.score.gain.trillionths))
      lines.append(circle(place, "aim"))
      let name = "\(score.roundText) %, \(target.effort)"
      let label = Self.label(name, x: place.x - 60, y: place.y - 80, anchor: "end")
      // The row of the score asked for says the same.
      if label.start >= Self.left, !labels.contains(where: label.touches) { labels.append(label) }
    }
    return lines + labels.map { text($0.text, at: ($0.x, $0.y), class: $0.style, anchor: $0.anchor) }
  }

  private static func label(_ text: String, x: Int64, y: Int64, anchor: String) -> PictureLabel {
    PictureLabel(text: text, style: "name", anchor: anchor, x: x, y: y)
  }

  private func circle(_ place: (x: Int64, y: Int64), _ style: String) -> String {
    "<circle class=\"\(style)\" cx=\"\(Self.number(place.x))\" cy=\"\(Self.number(place.y))\" r=\"4.5\"/>"
  }

  private func text(
    _ content: String, at place: (x: Int64, y: Int64), class style: String = "tick", anchor: String
  ) -> String {
    "<text class=\"\(style)\" x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\" "
      + "text-anchor=\"\(anchor)\">\(XMLText.escaped(content))</text>"
  }

  private func x(_ minutes: Int64) -> Int64 {
    Self.left + chart.hours.place(minutes, onLength: Self.right - Self.left)
  }

  private func y(_ score: Int64) -> Int64 {
    Self.bottom - chart.scores.place(score, onLength: Self.bottom - Self.top)
  }

  private static func number(_ tenths: Int64) -> String {
    decimalText(Int128(tenths), decimals: 1, trimmed: true)
  }
}
