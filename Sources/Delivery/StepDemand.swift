import Effort
package import RemediationPlan
package import SecureScore

/// A rule of the policy that demands work of a step: what an `include` names is fixed, whatever it gains.
package struct StepDemand: Sendable, Equatable {
  /// Where the rule stands: `uplift.yaml:31`.
  package var rule: String
  /// In the policy's own words; nil where it gives none.
  package var because: String?
  /// Resources of the step that the rule names.
  package var resources: Int

  package init(rule: String, because: String?, resources: Int) {
    self.rule = rule
    self.because = because
    self.resources = resources
  }

  /// - Returns: nil where the rule demands nothing of the step on that day.
  /// - Complexity: linear in the resources of the step where the rule has a pattern for them, else constant.
  package init?(of rule: PlanRule, on step: Step, in tenant: Tenant, asOf day: String?) {
    guard rule.effect == .include, rule.isInForce(asOf: day) else { return nil }
    let (recommendation, scope) = (tenant.recommendations[step.recommendation], tenant.scopes[step.scope])
    guard Self.matches(rule.recommendation, recommendation.key, recommendation.name),
      Self.matches(rule.scope, scope.id, scope.name)
    else { return nil }
    resources =
      rule.resource == nil
      ? step.items.count
      : step.items.count {
        Self.matches(rule.resource, tenant.resources.id($0.resource), tenant.resources.name($0.resource))
      }
    guard resources > 0 else { return nil }
    self.rule = rule.source
    because = rule.because.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func matches(_ pattern: Glob?, _ id: String, _ name: String) -> Bool {
    guard let pattern else { return true }
    return pattern.matches(id) || pattern.matches(name)
  }
}

extension PlanReport {
  /// The rules that demand work of a step, in the order of the policy.
  func demands(on step: Step) -> [StepDemand] {
    plan.question.planRules.compactMap {
      StepDemand(of: $0, on: step, in: tenant, asOf: plan.question.asOf)
    }
  }
}
