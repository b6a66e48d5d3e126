package import RemediationPlan

/// What the verifier found.
package struct VerificationReport: Sendable {
  /// The plan as the decisions give it, with every other leaf recomputed.
  package let recomputed: Plan
  /// The first of all discrepancies, in the order of the plan; empty: the plan is verified.
  package let discrepancies: [Discrepancy]
  /// Discrepancies beyond the first two hundred.
  package let omitted: Int

  package init(recomputed: Plan, discrepancies: [Discrepancy], omitted: Int) {
    self.recomputed = recomputed
    self.discrepancies = discrepancies
    self.omitted = omitted
  }

  package var isVerified: Bool { discrepancies.isEmpty }
}
