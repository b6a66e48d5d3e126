import Catalogue
import Delivery
import Effort
import IntegerProgram
import Planning
import Policy
import RemediationPlan
import SecureScore
import Verification

extension DefenderTenant {
  /// The best plan within a budget, verified.
  ///
  /// - Parameters:
  ///   - budgetMinutes: whole minutes, zero or more.
  ///   - policy: the text of a policy file; nil: the shipped defaults.
  ///   - today: `yyyy-MM-dd`, compared with the `until` of the policy's exclusions; nil: all of them bind.
  public func plan(
    budgetMinutes: Int, policy: String? = nil, model: SecureScoreModel = .classic, today: String? = nil
  ) throws(UpliftError) -> VerifiedPlan {
    let document = try Self.read(policy)
    let effort = EffortModel(tenant: tenant, policy: document.effort, catalogue: .shipped)
    let scorecard = model.model.scorecard(of: tenant)
    let question = Question(
      budget: Minutes(max(budgetMinutes, 0)), planRules: document.planRules, asOf: today)
    let plan: Plan
    do {
      let start = ContinuousClock.now
      let planner = Planner(
        model: model.model, elapsed: { ContinuousClock.now - start }, solve: solveWithGLPK)
      plan = try planner.plan(for: question, tenant: tenant, scorecard: scorecard, effort: effort)
    } catch {
      switch error {
      case .conflict, .mandatoryOverBudget: throw UpliftError(kind: .conflict, description: "\(error)")
      default: throw UpliftError(kind: .solver, description: "\(error)")
      }
    }
    let (certified, report) = Verification.certified(
      plan, tenant: tenant, model: model.model, effort: effort)
    if let first = report.discrepancies.first {
      throw UpliftError(kind: .solver, description: "the plan did not pass its verification: \(first)")
    }
    return VerifiedPlan(
      plan: certified, tenant: tenant,
      policy: PolicyIdentity(of: document))
  }

  static func read(_ policy: String?) throws(UpliftError) -> PolicyDocument {
    guard let policy else { return PolicyReader.shipped.documentWithoutFile }
    do {
      return try PolicyReader.shipped.read(text: policy, name: "policy")
    } catch {
      throw UpliftError(kind: .policy, description: "\(error)")
    }
  }
}
