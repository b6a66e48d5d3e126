import Effort
import RemediationPlan
import SecureScore

extension MarkdownSections {
  func leftOut(rows: Int) -> [String] {
    let groups = plan.markdownNotPlannable(hasDetails: rows > 0)
    var lines = ["", "### What is left out, and why", ""]
    lines.append("- \(MarkdownText.escaped(plan.leftOutReason))")
    lines += groups
    lines += remaining(rows: rows)
    let listed = plan.plan.notPlannable.filter { $0.reason != .outsideScope }
    guard rows > 0, !listed.isEmpty else { return lines }
    lines += ["", "<details>", "<summary>What cannot be planned</summary>", ""]
    let shown = listed.enumerated().sorted {
      ($1.element.resources.count, $0.offset) < ($0.element.resources.count, $1.offset)
    }.prefix(rows)
    lines += MarkdownText.table(
      [("Findings", true), ("Recommendation", false), ("Scope", false), ("Why", false)],
      rows: shown.map { notPlannableRow($0.element) })
    lines += Self.rest(listed.count - rows, "group")
    return lines + ["", "</details>"]
  }

  /// What stays unhealthy, by recommendation.
  private func remaining(rows: Int) -> [String] {
    let all = plan.remaining
    guard rows > 0, !all.isEmpty else { return [] }
    let tenant = plan.tenant
    return [
      "", "<details>", "<summary>What stays unhealthy with the plan done, by recommendation</summary>", "",
    ]
      + MarkdownText.table(
        [("Resources", true), ("Scopes", true), ("Severity", false), ("Recommendation", false)],
        rows: all.prefix(rows).map { entry in
          let recommendation = tenant.recommendations[entry.recommendation]
          return [
            Wording.count(entry.resources), Wording.count(entry.scopes), recommendation.severity.word,
            MarkdownText.escaped(TerminalText.cut(recommendation.name, to: 120)),
          ]
        }) + Self.rest(all.count - rows, "recommendation") + ["", "</details>"]
  }

  private func notPlannableRow(_ group: NotPlannable) -> [String] {
    let tenant = plan.tenant
    let why = group.detail.isEmpty ? Wording.reason(group.reason) : group.detail
    return [
      Wording.count(group.resources.count),
      MarkdownText.escaped(TerminalText.cut(tenant.recommendations[group.recommendation].name, to: 120)),
      MarkdownText.escaped(TerminalText.cut(tenant.scopes[group.scope].name, to: 60)),
      MarkdownText.escaped(TerminalText.cut(why, to: 120)),
    ]
  }

  func assumptions(rows: Int) -> [String] {
    var sentences = plan.assumptions
    if rows > 0 {
      if let reconciliation = score.reconciliationSentence { sentences.append(reconciliation) }
      sentences += score.notes.map { TerminalText.shortened($0, to: 400) }
    }
    return ["", "### Assumptions", ""] + sentences.map { "- \(MarkdownText.escaped($0))" }
      + ["", plan.markdownFingerprints]
  }
}
