import Delivery
import Effort
import Planning
import RemediationPlan
import SecureScore

extension Failure {
  /// The most conflicts that a message lists.
  private static let longestList = 20

  /// Why there is no plan, with the names of what stands in the way.
  init(_ error: PlanningError, tenant: Tenant) {
    switch error {
    case .conflict(let conflicts):
      let lines = conflicts.prefix(Self.longestList).map { conflict in
        let recommendation = tenant.recommendations[conflict.recommendation].name
        let scope = tenant.scopes[conflict.scope].name
        return
          "\(recommendation) on \(tenant.resources.id(conflict.resource)) in \(scope): \(conflict.detail)"
      }
      let rest = conflicts.count - lines.count
      let more = rest > 0 ? ["and \(rest) more"] : []
      self.init(
        .no, (["the policy asks for what cannot be done"] + lines + more).joined(separator: "\n"))
    case .mandatoryOverBudget(let needed, let budget):
      self.init(
        .no,
        "what the policy includes takes \(Minutes(needed)) alone, more than the budget of \(Minutes(budget)); "
          + "raise the budget or include less")
    case .unreachable(let scopes, let best, let notPlannable):
      self.init(.no, Self.unreachable(scopes, best: best, notPlannable, tenant).joined(separator: "\n"))
    case .interrupted:
      self.init(.interrupted, "interrupted before there was anything to show")
    case .outOfTime:
      self.init(
        .no, "the time limit ended the search before there was anything to show; raise --time-limit")
    case .solver(let message):
      self.init(.internalFailure, "the solver failed: \(message)")
    }
  }

  /// The best score there is, and what stands in the way.
  private static func unreachable(
    _ scopes: [Int], best: ScoreFraction, _ notPlannable: [NotPlannable], _ tenant: Tenant
  ) -> [String] {
    var lines = [
      "--target: no plan reaches it; with everything done that can be planned the score is \(best.percentText) %"
    ]
    if !scopes.isEmpty {
      let names = scopes.prefix(longestList).map { tenant.scopes[$0].name }.joined(separator: ", ")
      let rest = scopes.count > longestList ? " and \(scopes.count - longestList) more" : ""
      lines = [
        "--target: not every scope can reach it: \(names)\(rest); the lowest ends at \(best.percentText) %"
      ]
    }
    var findings: [NotPlannable.Reason: Int] = [:]
    for item in notPlannable { findings[item.reason, default: 0] += item.resources.count }
    for (reason, count) in findings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("\(count) findings stay open: \(Wording.reason(reason))")
    }
    return lines
  }
}
