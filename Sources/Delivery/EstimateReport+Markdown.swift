import Effort
import SecureScore

extension EstimateReport {
  package var markdown: String {
    let name = title.isEmpty ? "" : " for \(MarkdownText.escaped(title))"
    var lines = ["### Effort\(name)", "", MarkdownText.escaped(totalSentence), ""]
    lines += MarkdownText.table(
      [
        ("Recommendation", false), ("Scope", false), ("Findings", true), ("By hand", true), ("In bulk", true),
        ("Cheapest", true), ("Once", true), ("Figures from", false),
      ],
      rows: orderedRows.map { row in
        let recommendation = tenant.recommendations[row.recommendation]
        return [
          MarkdownText.link(recommendation.name, to: recommendation.link),
          MarkdownText.escaped(tenant.scopes[row.scope].name), Wording.count(row.findings),
          cell(row.byHand, of: row), cell(row.inBulk, of: row),
          row.notPlannable == row.findings ? "none" : Wording.hours(row.cheapest),
          row.once > .zero ? Wording.hours(row.once) : "",
          MarkdownText.escaped(Self.provenance(of: row).joined(separator: ", ")),
        ]
      })
    lines += ["", MarkdownText.escaped(legend)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(_ way: StepSummary.Way?, of row: StepSummary) -> String {
    guard let way else { return "–" }
    return "\(Self.total(way, of: row)) (\(Self.figures(way)))"
  }
}
