import Effort
import Policy
import RemediationPlan

extension PlanOptions {
  /// The question in the policy's terms: its days and weeks, its wishes.
  func question(under policy: PolicyDocument) throws(Failure) -> Question {
    var minutes = Minutes.zero
    do {
      if let budget { minutes = try policy.calendar.budget(budget) }
    } catch {
      throw Failure(.usage, "--budget: \(error.message)")
    }
    return Question(
      budget: minutes, target: target.map { Target(score: $0.score, isForEachScope: eachScope) },
      scopePattern: search.scope, planRules: policy.planRules, selection: rule,
      asOf: search.asOf(under: policy))
  }
}
