/// Minutes for every finding of a tenant, with the reason.
package struct EffortModel: Sendable {
  /// Every distinct estimate.
  package let estimates: [Estimate]
  /// The estimate of each assessment; -1 where the assessment is not an unhealthy one.
  private let indices: [Int32]

  package init(estimates: [Estimate], indices: [Int32]) {
    self.estimates = estimates
    self.indices = indices
  }

  /// The index of an unhealthy assessment's estimate in `estimates`.
  package func estimateIndex(ofAssessment assessment: Int) -> Int { Int(indices[assessment]) }

  package func estimate(ofAssessment assessment: Int) -> Estimate { estimates[Int(indices[assessment])] }
}
