import RemediationPlan
import SecureScore

extension ScoreReport {
  package var markdown: String {
    let name = title.isEmpty ? "" : " of \(MarkdownText.escaped(title))"
    let date = tenant.input.exportDate.map { ", exported \(MarkdownText.escaped($0))" } ?? ""
    var lines = [
      "### Secure score\(name)", "",
      "**\(Wording.percent(scorecard.overall))**\(pointsSentence.map { ", \($0)" } ?? "") "
        + "(\(Wording.model(scorecard.model)), \(Wording.scopes(tenant.scopes))\(date))",
    ]
    let impact = greatestImpact.map { entry in
      "- +\(legacyPoints(entry.score.counts)) points: "
        + MarkdownText.escaped(tenant.recommendations[entry.score.recommendation].name)
    }
    if !impact.isEmpty { lines += ["", "Greatest impact:", ""] + impact }
    let rows = rows
    if !rows.cells.isEmpty {
      lines.append("")
      lines += MarkdownText.table(
        rows.columns.map { ($0.title.prefix(1).uppercased() + $0.title.dropFirst(), $0.isRight) },
        rows: rows.cells.map { $0.map(MarkdownText.escaped) })
    }
    if let rowsLegend { lines += ["", rowsLegend] }
    let unscored = notScoredSentences.map { "- \(MarkdownText.escaped($0))" }
    if !unscored.isEmpty { lines += ["", "Not scored:", ""] + unscored }
    let remarks = [reconciliationSentence].compactMap { $0 } + differenceSentences + notes
    if !remarks.isEmpty { lines += [""] + remarks.map { "- \(MarkdownText.escaped($0))" } }
    lines += ["", "Input `\(MarkdownText.code(tenant.input.fingerprint))`"]
    return lines.joined(separator: "\n") + "\n"
  }
}
