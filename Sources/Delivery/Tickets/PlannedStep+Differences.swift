import Effort
import RemediationPlan
import SecureScore

extension PlannedStep {
  /// What somebody who works on the step would want to know of since an earlier plan, in sentences; empty: nothing.
  ///
  /// Place in the order, gain and score after it depend on the other steps of a plan and do not count.
  func differences(from old: PlannedStep) -> [String] {
    var found: [String] = []
    let before = Dictionary(old.resources.map { ($0.id, $0) }) { first, _ in first }
    let now = Set(resources.map(\.id))
    let added = resources.count { before[$0.id] == nil }
    let gone = old.resources.count { !now.contains($0.id) }
    let others = resources.count { resource in
      before[resource.id].map { $0.method != resource.method } ?? false
    }
    if added > 0 { found.append("\(Wording.count(added, "resource")) added") }
    if gone > 0 { found.append("\(Wording.count(gone, "resource")) no longer part of it") }
    if others > 0 { found.append("\(Wording.count(others, "resource")) to be fixed by another method") }
    if effort != old.effort { found.append("estimate \(old.effort) before, \(effort) now") }
    if severity != old.severity {
      found.append("severity \(old.severity.word) before, \(severity.word) now")
    }
    if demands.isEmpty != old.demands.isEmpty {
      found.append("the policy \(demands.isEmpty ? "no longer demands it" : "demands it now")")
    } else if demands.map(\.because) != old.demands.map(\.because) {
      found.append("the policy gives other reasons for demanding it")
    }
    found += [
      change("owner", old.owner, owner), change("due date", old.dueDate, dueDate),
      change("sprint", old.sprint, sprint),
    ].compactMap(\.self)
    let hasOtherTexts =
      recommendation != old.recommendation || scope.name != old.scope.name
      || description != old.description || remediation != old.remediation || threats != old.threats
      || link != old.link
    if hasOtherTexts { found.append("names or texts of the recommendation changed") }
    return found
  }

  private func change(_ name: String, _ old: String?, _ new: String?) -> String? {
    guard old != new else { return nil }
    return "\(name) \(old.map(TerminalText.harmless) ?? "none") before, "
      + "\(new.map(TerminalText.harmless) ?? "none") now"
  }
}
