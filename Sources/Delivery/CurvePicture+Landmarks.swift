import Effort
import RemediationPlan
import SecureScore

extension CurvePicture {
  /// The score now, the round scores and the knee, with their names; names that would touch are left out.
  var landmarks: [String] {
    var lines: [String] = []
    let nowY = frame.y(chart.now, chart)
    lines.append(
      "<path class=\"now\" d=\"M\(number(PictureFrame.left)) \(number(nowY))H\(number(PictureFrame.right))\"/>"
    )
    var labels = [nowLabel(nowY)]
    let marks = chart.plans.map { (frame.x($0.place.minutes, chart), frame.y($0.place.score, chart)) }
    if let kneeLabel { labels.append(kneeLabel) }
    for (place, milestone) in chart.milestones {
      let (x, y) = (frame.x(place.minutes, chart), frame.y(place.score, chart))
      lines.append("<circle class=\"milestone\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"2.5\"/>")
      let label = places(of: milestone, x: x, y: y).first { label in
        !label.crosses(nowY) && !marks.contains(where: label.covers) && !labels.contains(where: label.touches)
      }
      if let label { labels.append(label) }
    }
    return lines
      + labels.map { text($0.text, at: ($0.x, $0.y), class: $0.style, anchor: $0.anchor) }
  }

  /// The mark of the knee.
  var knee: [String] {
    guard let place = chart.knee else { return [] }
    let (x, y) = (frame.x(place.minutes, chart), frame.y(place.score, chart))
    return ["<path class=\"knee\" d=\"M\(number(x)) \(number(y - 85))l8.5 8.5l-8.5 8.5l-8.5 -8.5z\"/>"]
  }

  /// At the end of its line, on the side where the next line of the grid is farther away.
  private func nowLabel(_ y: Int64) -> PictureLabel {
    let (marks, step) = (chart.scores, chart.scores.step)
    let isBelow = (chart.now - marks.lower) % step > step / 2
    return PictureLabel(
      text: "now \(Wording.percent(frontier.before))", style: "faint", anchor: "end",
      x: PictureFrame.right - 60, y: isBelow ? y + 160 : y - 80)
  }

  /// Above and left of the curve, where it never comes; below and right of it where the picture begins.
  private var kneeLabel: PictureLabel? {
    guard let place = chart.knee, let knee = frontier.knee else { return nil }
    let (x, y) = (frame.x(place.minutes, chart), frame.y(place.score, chart))
    let name = "knee \(Self.hours(knee.effort)), \(Wording.gain(knee.gain))"
    let label = PictureLabel(text: name, style: "knee-name halo", anchor: "end", x: x - 120, y: y - 100)
    guard label.start < PictureFrame.left else { return label }
    return PictureLabel(text: name, style: "knee-name", anchor: "start", x: x + 140, y: y + 150)
  }

  /// Below and right of the curve, else above and left of it, as far as the picture goes.
  private func places(of milestone: Frontier.Milestone, x: Int64, y: Int64) -> [PictureLabel] {
    let name = "\(milestone.score.roundText) % from \(Self.hours(milestone.leastEffort))"
    return [
      PictureLabel(text: name, style: "name", anchor: "start", x: x + 110, y: y + 150),
      PictureLabel(text: name, style: "name", anchor: "end", x: x - 90, y: y - 100),
    ].filter { $0.end <= PictureFrame.right && $0.start >= PictureFrame.left }
  }

  /// Whole hours where minutes would say too much: rounded down, so that `from` stays true.
  private static func hours(_ effort: Minutes) -> String {
    effort.count < 600 ? effort.description : "\(Wording.count(effort.count / 60)) h"
  }
}
