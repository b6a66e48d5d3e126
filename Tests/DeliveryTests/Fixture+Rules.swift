import Effort
import RemediationPlan
import SecureScore

extension Fixture {
  /// The text that a rule of `bind` cites where nothing else does.
  static let audit = "audit finding 26-14"

  /// The policy demands the second step, whose gain is nothing, and a half of the third, and knows no way for a finding.
  mutating func bind(because: String? = audit, source: String = "uplift.yaml") {
    plan.question.planRules = [
      PlanRule(effect: .include, recommendation: Glob("tls"), because: because, source: "\(source):3"),
      PlanRule(effect: .include, resource: Glob("*storage2"), source: "\(source):5"),
      PlanRule(effect: .include, recommendation: Glob("beta"), because: "not here", source: "\(source):7"),
      PlanRule(effect: .exclude, scope: Glob("prod-us"), because: because, source: "\(source):31"),
    ]
    plan.notPlannable[1].reason = .noMethod
    plan.notPlannable[1].detail = "not by hand (\(source):9\(because.map { " (\($0))" } ?? ""))"
  }
}
