import Effort
import Planning
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
    case .solver(let message):
      self.init(.internalFailure, "the solver failed: \(message)")
    }
  }
}
