package import Effort
package import RemediationPlan
package import SecureScore

/// Checks a plan from the tenant and the effort model alone.
///
/// Of the plan only its decisions are taken: question, bound, status, prover, least effort, certificate, and for each
/// step its recommendation, scope and resources. Every other leaf is recomputed and compared, and the decisions must
/// keep the rules of docs/model.md. Two decisions can only be bounded, not confirmed: that GLPK proved a bound below
/// the certified one, and that no plan of the same gain takes less effort.
///
/// Linear in the assessments of the tenant. Whatever the plan holds, the answer is a report.
package func verify(
  _ plan: Plan, tenant: Tenant, model: any ScoreModel, effort: EffortModel
) -> VerificationReport {
  let recomputation = Recomputation(of: plan, tenant: tenant, model: model, effort: effort)
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
  let recomputation = Recomputation(of: plan, tenant: tenant, model: model, effort: effort)
  return VerificationReport(
    recomputed: recomputation.plan, discrepancies: recomputation.faults.kept,
    omitted: recomputation.faults.omitted)
}
