import Effort
import RemediationPlan
import SecureScore
import Verification

/// The plan that some decisions make.
func recompute(
  _ decisions: Plan, tenant: Tenant, model: any ScoreModel, effort: EffortModel
) -> Plan {
  verify(decisionsOf: decisions, tenant: tenant, model: model, effort: effort).recomputed
}
