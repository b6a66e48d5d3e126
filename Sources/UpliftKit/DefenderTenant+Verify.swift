import Delivery

extension DefenderTenant {
  /// Checks a plan file made for this tenant, without a solver: every figure is recomputed.
  ///
  /// - Parameter policy: the text of the policy it was made with; nil: the shipped defaults.
  /// - Returns: what is not so, one text each; empty: the plan is verified.
  public func verify(planJSON: String, policy: String? = nil) throws(UpliftError) -> [String] {
    let document = try Self.read(policy)
    do {
      let plan = try JSONParser.parse(Array(planJSON.utf8))
      switch try PlanFileVerification.verify(plan, tenant: tenant, policy: document) {
      case .verified: return []
      case .otherSource(let text): return [text]
      case .refuted(let texts): return texts
      }
    } catch {
      throw UpliftError(kind: .input, description: "the plan: \(error)")
    }
  }
}
