import Delivery
import Effort
import RemediationPlan
import SecureScore

/// An ordered plan that has passed its verification.
public struct VerifiedPlan: Sendable {
  /// One recommendation in one scope.
  public struct Step: Sendable {
    /// Stable over plans: `UP-3F2AK7QM`.
    public let key: String
    public let recommendation: String
    public let scope: String
    /// Ids of the resources to fix, in lower case.
    public let resources: [String]
    public let effortMinutes: Int
    /// Percent points as an exact decimal.
    public let gain: String
    /// The score after this step, as the portal rounds it.
    public let scoreAfter: String
  }

  /// In the order in which to work.
  public let steps: [Step]
  public let effortMinutes: Int
  public let scoreBefore: String
  public let scoreAfter: String
  /// Percent points of the plan, and an upper bound on those of any plan, as exact decimals.
  public let gain: String
  public let bound: String
  /// Whether a prover ended: no plan within the budget gains more.
  public let isOptimal: Bool
  /// The plan as the command line writes it: docs/schema/plan.schema.json.
  public let json: String

  init(plan: Plan, tenant: Tenant, policy: PolicyIdentity) {
    steps = plan.steps.map { step in
      Step(
        key: step.key, recommendation: tenant.recommendations[step.recommendation].name,
        scope: tenant.scopes[step.scope].name,
        resources: step.items.map { tenant.resources.id($0.resource) },
        effortMinutes: Int(step.effort.count), gain: step.gain.description,
        scoreAfter: step.scoreAfter.description)
    }
    effortMinutes = Int(plan.effort.count)
    scoreBefore = plan.score.before.description
    scoreAfter = plan.score.after.description
    gain = plan.score.gain.description
    bound = plan.score.bound.description
    isOptimal = plan.score.status == .optimal
    json = PlanReport(plan: plan, tenant: tenant, policy: policy).text(as: .json)
  }
}
