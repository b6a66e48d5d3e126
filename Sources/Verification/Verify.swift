package import Effort
package import RemediationPlan
package import SecureScore

/// Checks a plan from the tenant and the effort model alone.
///
/// Of the plan only its decisions are taken: question, bound, status, prover, least effort, certificate, and for each
/// step its recommendation, scope and resources. Every other leaf is recomputed and compared, and the decisions must
/// keep the rules of docs/model.md. Two decisions can only be bounded, not confirmed: that a prover found a bound below
/// the certified one, and that no plan of the same gain takes less effort.
///
/// Linear in the assessments of the tenant. Whatever the plan holds, the answer is a report.
package func verify(
  _ plan: Plan, tenant: Tenant, model: any ScoreModel, effort: EffortModel
) -> VerificationReport {
  var recomputation = Recomputation(of: plan, tenant: tenant, model: model, effort: effort)
  recomputation.checkStatus()
  let found = PlanComparison(of: plan, with: recomputation, tenant: tenant).found
  return VerificationReport(
    recomputed: recomputation.plan, discrepancies: found.kept, omitted: found.omitted)
}

/// Checks what a plan decides, and works out every other leaf: gains, efforts, methods, texts.
///
/// For whoever compares the leaves itself, with a plan as it was written. Leaves that are no decisions are not looked
/// at; `VerificationReport.recomputed` has what they should be.
package func verify(
  decisionsOf plan: Plan, tenant: Tenant, model: any ScoreModel, effort: EffortModel
) -> VerificationReport {
  var recomputation = Recomputation(of: plan, tenant: tenant, model: model, effort: effort)
  recomputation.checkStatus()
  return VerificationReport(
    recomputed: recomputation.plan, discrepancies: recomputation.faults.kept,
    omitted: recomputation.faults.omitted)
}

/// Completes a plan with what its certificate proves, and checks it; one recomputation for both.
///
/// Fills in `score.certifiedBound`, lowers `score.bound` to it, and where the plan gains the certified bound says that
/// it is optimal. For whoever made the plan and wants to know what a reader of it will be able to confirm.
///
/// - Returns: the completed plan, and the report on it.
package func certified(
  _ plan: Plan, tenant: Tenant, model: any ScoreModel, effort: EffortModel
) -> (plan: Plan, report: VerificationReport) {
  var recomputation = Recomputation(of: plan, tenant: tenant, model: model, effort: effort)
  recomputation.settle()
  recomputation.checkStatus()
  var completed = plan
  completed.score.certifiedBound = recomputation.plan.score.certifiedBound
  completed.score.bound = recomputation.plan.score.bound
  completed.score.leastEffort = recomputation.plan.score.leastEffort
  completed.score.certifiedLeastEffort = recomputation.plan.score.certifiedLeastEffort
  completed.score.status = recomputation.plan.score.status
  completed.score.prover = recomputation.plan.score.prover
  let found = PlanComparison(of: completed, with: recomputation, tenant: tenant).found
  let report = VerificationReport(
    recomputed: recomputation.plan, discrepancies: found.kept, omitted: found.omitted)
  return (completed, report)
}
