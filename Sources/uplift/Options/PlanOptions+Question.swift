import Effort
import Planning
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
    let needsDay = policy.planRules.contains { $0.until != nil }
    return Question(
      budget: minutes, scopePattern: scope, planRules: policy.planRules, selection: rule,
      asOf: needsDay ? asOf?.text ?? Today.text : nil)
  }

  var limits: PlanLimits {
    PlanLimits(gapMillionthsOfPercent: gap.millionthsOfPercent, time: timeLimit.duration)
  }
}
