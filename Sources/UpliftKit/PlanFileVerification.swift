import Catalogue
package import Delivery
import Effort
package import Policy
package import SecureScore
import Verification

/// Holds a plan file against the input and the policy it was made for: every leaf, by recomputation.
package enum PlanFileVerification {
  /// What the verification came to.
  package enum Outcome: Sendable, Equatable {
    case verified
    /// The plan was made for another input or another policy; in words.
    case otherSource(String)
    /// Each leaf that is not so, in words, in the order of the file.
    case refuted([String])
  }

  /// - Throws: a fault when the document is no plan, or names what the tenant does not have.
  package static func verify(
    _ document: JSONValue, tenant: Tenant, policy: PolicyDocument
  ) throws(JSONFault) -> Outcome {
    let identity = try PlanIdentity(of: document)
    if identity.inputFingerprint != tenant.input.fingerprint {
      return .otherSource(
        "the plan was made for input \(identity.inputFingerprint), this input is \(tenant.input.fingerprint)")
    }
    if identity.policy.fingerprint != policy.fingerprint {
      return .otherSource(
        "the plan was made with policy \(identity.policy.fingerprint) (\(identity.policy.name)), "
          + "this policy is \(policy.fingerprint) (\(policy.name))")
    }
    guard let model = SecureScoreModel(rawValue: identity.model)?.model else {
      return .refuted(["$.model: expected one of \(SecureScoreModel.words), found \(identity.model)"])
    }
    let plan = try PlanReading.plan(from: document, tenant: tenant, planRules: policy.planRules)
    let effort = EffortModel(tenant: tenant, policy: policy.effort, catalogue: .shipped)
    let report = Verification.verify(decisionsOf: plan, tenant: tenant, model: model, effort: effort)
    let expected = PlanReport(
      plan: report.recomputed, tenant: tenant,
      policy: PolicyIdentity(name: policy.name, fingerprint: policy.fingerprint)
    ).json
    let texts =
      report.discrepancies.map(\.description)
      + JSONValue.differences(expected: expected, found: document).map(\.description)
    return texts.isEmpty ? .verified : .refuted(texts)
  }
}

extension SecureScoreModel {
  /// The names there are, for messages.
  package static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
