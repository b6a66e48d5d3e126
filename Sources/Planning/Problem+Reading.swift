package import Effort
package import RemediationPlan
package import SecureScore

extension Problem {
  /// Folds a tenant for a question: finds what may be planned and joins resources that look the same.
  ///
  /// Linear in the unhealthy assessments.
  /// - Throws: `PlanningError.conflict` when a mandatory finding is excluded or has no method.
  package init(
    tenant: Tenant, gains: GainTable, effort: EffortModel, question: Question
  ) throws(PlanningError) {
    var reader = ProblemReader(tenant: tenant, gains: gains, effort: effort, question: question)
    for resource in 0..<tenant.resources.count { reader.read(resource) }
    if !reader.refusals.conflicts.isEmpty { throw .conflict(reader.refusals.conflicts) }
    self.init(
      tenant: tenant, gains: gains, effort: effort, question: question, costs: reader.costs,
      classes: reader.finished(), notPlannable: reader.refusals.notPlannable)
  }
}
