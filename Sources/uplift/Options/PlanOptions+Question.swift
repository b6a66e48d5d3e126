import Effort
import Policy
import RemediationPlan

extension PlanOptions {
  /// The question in the policy's terms: its days and weeks, its wishes.
  func question(under policy: PolicyDocument) throws(Failure) -> Question {
    let minutes: Minutes
    do {
      minutes = try policy.calendar.duration(budget)
    } catch {
      throw Failure(.usage, "--budget: \(error.message)")
    }
    return Question(
      budget: minutes, scopePattern: search.scope, planRules: policy.planRules, selection: rule,
      asOf: search.asOf(under: policy))
  }
}
