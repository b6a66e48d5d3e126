import Effort
import RemediationPlan
import SecureScore

extension MarkdownSections {
  /// Budgets that the table shows.
  private static let tableLimit = 12
  /// Over 3 to 1 against white and against the grounds of dark themes. Mermaid's own light theme draws the line in
  /// the pale color of its shapes, which nobody sees on white.
  private static let lineColor = "#2f81f7"

  /// What other budgets would buy: a chart that GitHub draws, and the same as a table.
  ///
  /// GitHub shows neither pictures inside the text (SVG elements and data addresses are taken out) nor files beside
  /// it, but it draws blocks of Mermaid; where those are not drawn they are read as numbers.
  func curve(rows: Int) -> [String] {
    let frontier = briefing.frontier.frontier
    guard rows > 0, frontier.everything.gain > .zero, !frontier.points.isEmpty else { return [] }
    var lines = ["", "### What other budgets would buy", ""]
    lines.append(
      "The best score for so many hours; all that can be planned: "
        + "\(MarkdownText.escaped(briefing.frontier.everythingSentence)), "
        + "\(Wording.percent(frontier.everything.score))"
        + (frontier.question.rulesSentence.map { "; \($0)." } ?? "."))
    lines += ["", "```mermaid"] + chart + ["```", ""]
    lines += ["<details>", "<summary>As a table</summary>", ""]
    lines += briefing.frontier.markdownTable(of: shownPoints)
    lines.append("")
    if let knee = briefing.frontier.kneeSentence { lines.append("- \(MarkdownText.escaped(knee))") }
    for milestone in frontier.milestones {
      let sentence = MarkdownText.escaped(briefing.frontier.sentence(milestone))
      lines.append("- \(milestone.score.roundText) %: \(sentence)")
    }
    return lines + ["- \(MarkdownText.escaped(FrontierReport.trustSentence))", "", "</details>"]
  }

  /// Budgets in equal steps, the last one always.
  private var shownPoints: [Int] {
    let count = briefing.frontier.frontier.points.count
    guard count > Self.tableLimit else { return Array(0..<count) }
    return (1...Self.tableLimit).map { $0 * count / Self.tableLimit - 1 }
  }

  /// Numbers and our own words only.
  private var chart: [String] {
    let frontier = briefing.frontier.frontier
    let chart = FrontierChart(frontier, hourMarks: 10, scoreMarks: 8)
    let hours = ChartHours(to: chart.hours.upper)
    let values = hours.minutes.map { minutes in
      let score = frontier.points.last { $0.budget <= minutes }?.scoreAfter ?? frontier.before
      return decimalText(Int128(score.tenThousandths), decimals: 2, trimmed: true)
    }
    let bounds = [chart.scores.lower, chart.scores.upper].map {
      decimalText(Int128($0 / 10_000_000_000), decimals: 2, trimmed: true)
    }
    return [
      "%%{init: {\"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"\(Self.lineColor)\"}}}}%%",
      "xychart-beta", "  x-axis \"\(hours.title)\" 0 --> \(hours.end)",
      "  y-axis \"secure score in %\" \(bounds[0]) --> \(bounds[1])",
      "  line [\(values.joined(separator: ", "))]",
    ]
  }
}
