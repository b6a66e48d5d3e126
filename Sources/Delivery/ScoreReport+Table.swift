import RemediationPlan
import SecureScore

extension ScoreReport: Report {
  package func table(in terminal: Terminal) -> String {
    let style = terminal.style
    var lines = ReportHeading(title: title, model: scorecard.model, tenant: tenant).lines(in: terminal)
    lines.append("")
    let bar = Bar(score: scorecard.overall).text(width: 40, in: terminal)
    lines.append("    score  \(style.ink(.strong, Wording.percent(scorecard.overall)))  \(bar)")
    if let points = pointsSentence { lines.append("           \(points)") }
    lines.append("")
    if !greatestImpact.isEmpty { lines += impactLines(in: terminal) + [""] }
    let viewed = viewLines(in: terminal)
    if !viewed.isEmpty { lines += viewed + [""] }
    lines += remarks(in: terminal)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The points behind the score, where there is one sum of them.
  var pointsSentence: String? {
    if let points = scorecard.points { return "\(points.current) of \(points.maximum) points" }
    guard scorecard.scopes.count == 1, let scope = scorecard.scopes.first else { return nil }
    return "\(scope.current) of \(scope.maximum) points"
  }

  private func impactLines(in terminal: Terminal) -> [String] {
    ["  greatest impact"]
      + greatestImpact.flatMap { entry in
        let name = tenant.recommendations[entry.score.recommendation].name
        let points = TerminalText.padded(
          "+\(Self.points(legacyPoints(entry.score.counts)))", to: 6, isRight: true)
        return Paragraph.wrapped("\(points) points  \(name)", in: terminal, indent: 4)
      }
  }

  private func viewLines(in terminal: Terminal) -> [String] {
    let rows = rows
    guard !rows.cells.isEmpty else { return [] }
    var table = TextTable(
      rows.columns.enumerated().map { index, column in
        .init(title: column.title, isRight: column.isRight, least: index == 0 ? 12 : nil)
      })
    for cells in rows.cells {
      table.add(cells.enumerated().map { .init($1, $0 == 0 ? .strong : .normal) })
    }
    return table.lines(in: terminal) + (rowsLegend.map { ["  \($0)"] } ?? [])
  }

  private func remarks(in terminal: Terminal) -> [String] {
    var lines: [String] = []
    let unscored = notScoredSentences
    if !unscored.isEmpty {
      lines.append("  not scored")
      for sentence in unscored { lines += Paragraph.wrapped(sentence, in: terminal, indent: 4) }
      lines.append("")
    }
    if let reconciliationSentence {
      lines += Paragraph.wrapped(reconciliationSentence, in: terminal)
      for sentence in differenceSentences { lines += Paragraph.wrapped(sentence, in: terminal, indent: 4) }
    }
    for note in notes { lines += Paragraph.wrapped(note, in: terminal) }
    return lines
  }
}
