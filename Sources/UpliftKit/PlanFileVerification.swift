import Catalogue
package import Delivery
import Effort
package import Policy
package import SecureScore
package import Verification

/// Holds a plan file against the input and the policy it was made for: every leaf, by recomputation.
package struct PlanFileVerification {
  /// What the verifier says of the decisions and the rules, with the plan they make.
  package let report: VerificationReport
  /// Leaves of the file that are not as they would be written.
  package let differences: [JSONDifference]

  package var isVerified: Bool { report.isVerified && differences.isEmpty }

  /// - Throws: a fault when the document is no plan, or names what the tenant does not have.
  package init(
    of document: JSONValue, tenant: Tenant, policy: PolicyDocument, model: any ScoreModel
  ) throws(JSONFault) {
    let plan = try PlanReading.plan(from: document, tenant: tenant, planRules: policy.planRules)
    let effort = EffortModel(tenant: tenant, policy: policy.effort, catalogue: .shipped)
    report = Verification.verify(decisionsOf: plan, tenant: tenant, model: model, effort: effort)
    let expected = PlanReport(plan: report.recomputed, tenant: tenant, policy: PolicyIdentity(of: policy))
      .json
    differences = JSONValue.differences(expected: expected, found: document)
  }
}

extension PolicyIdentity {
  /// How answers name a policy.
  package init(of policy: PolicyDocument) { self.init(name: policy.name, fingerprint: policy.fingerprint) }
}
