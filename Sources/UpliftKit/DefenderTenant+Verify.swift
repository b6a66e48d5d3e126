import Delivery
import Policy
import SecureScore
import Verification

extension DefenderTenant {
  /// Checks a plan file made for this tenant, without a solver: every figure is recomputed.
  ///
  /// - Parameter policy: the text of the policy it was made with; nil: the shipped defaults.
  /// - Returns: what is not so, one text each; empty: the plan is verified.
  /// - Throws: an error of kind `input` when the text is no JSON.
  public func verify(planJSON: String, policy: String? = nil) throws(UpliftError) -> [String] {
    let policy = try Self.read(policy)
    let document: JSONValue
    do {
      document = try JSONParser.parse(Array(planJSON.utf8))
    } catch {
      throw UpliftError(kind: .input, description: "the plan: \(error)")
    }
    do {
      let identity = try PlanIdentity(of: document)
      guard identity.inputFingerprint == tenant.input.fingerprint else {
        return ["made for input \(identity.inputFingerprint), this is \(tenant.input.fingerprint)"]
      }
      guard identity.policy.fingerprint == policy.fingerprint else {
        return ["made with policy \(identity.policy.fingerprint), this is \(policy.fingerprint)"]
      }
      guard let model = SecureScoreModel(rawValue: identity.model)?.model else {
        return ["names the unknown score model \(identity.model)"]
      }
      let found = try PlanFileVerification(of: document, tenant: tenant, policy: policy, model: model)
      return found.report.discrepancies.map(\.description) + found.differences.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
