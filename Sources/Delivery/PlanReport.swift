import Effort
package import RemediationPlan
package import SecureScore

/// A plan with the tenant it is for: all that its outputs show, and nothing else goes into them.
package struct PlanReport: Sendable {
  package static let schema = "uplift-plan/1"

  package let plan: Plan
  package let tenant: Tenant
  package let policy: PolicyIdentity
  /// What the input is called: shown first in tables, not part of the JSON.
  package let title: String
  /// The places of steps by their keys.
  private let stepPlaces: [String: Int]

  package init(plan: Plan, tenant: Tenant, policy: PolicyIdentity, title: String = "") {
    self.plan = plan
    self.tenant = tenant
    self.policy = policy
    self.title = title
    stepPlaces = Dictionary(plan.steps.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  /// Minutes of the budget that the plan leaves.
  var slack: Minutes { plan.question.budget - plan.effort }

  /// The scopes that the question's pattern matches; all without one.
  var scopesAsked: [Scope] { plan.question.scopes(of: tenant) }

  func recommendation(of step: Step) -> Recommendation { tenant.recommendations[step.recommendation] }

  func scope(of step: Step) -> Scope { tenant.scopes[step.scope] }

  /// The places of the steps that a step enables, ascending.
  ///
  /// - Complexity: that of sorting them, however long the plan is.
  func enabled(by step: Step) -> [Int] { step.enables.compactMap { stepPlaces[$0] }.sorted() }

  /// The score that shows before the step at an index.
  func scoreBefore(_ index: Int) -> ScoreFraction {
    index > 0 ? plan.steps[index - 1].scoreAfter : plan.score.before
  }

  /// True where a step gains and the rounded score stays as it is.
  func isGainInvisible(_ index: Int) -> Bool {
    plan.steps[index].gain > .zero && plan.steps[index].scoreAfter == scoreBefore(index)
  }
}
