package import Effort
package import SecureScore

/// The score a plan reaches, and how far from the best it can be.
package struct PlanScore: Sendable, Equatable {
  package var before: ScoreFraction
  package var after: ScoreFraction
  /// Unrounded gain of the plan.
  package var gain: PercentPoints
  /// No plan gains more, as proved by a solver.
  package var bound: PercentPoints
  /// No plan gains more, as the verifier confirms in integers without a solver.
  package var certifiedBound: PercentPoints
  /// With a target: no plan that reaches it takes less, as the planner proved, and as the verifier confirms.
  package var leastEffort: Minutes?
  package var certifiedLeastEffort: Minutes?
  package var status: PlanStatus
  package var prover: Prover?
  /// Whether no plan of the same gain takes less effort, as far as the solver can tell.
  package var isLeastEffort: Bool

  package init(
    before: ScoreFraction, after: ScoreFraction, gain: PercentPoints, bound: PercentPoints,
    certifiedBound: PercentPoints, status: PlanStatus, prover: Prover?, isLeastEffort: Bool,
    leastEffort: Minutes? = nil, certifiedLeastEffort: Minutes? = nil
  ) {
    self.before = before
    self.after = after
    self.gain = gain
    self.bound = bound
    self.certifiedBound = certifiedBound
    self.status = status
    self.prover = prover
    self.isLeastEffort = isLeastEffort
    self.leastEffort = leastEffort
    self.certifiedLeastEffort = certifiedLeastEffort
  }

  /// (bound − gain) / bound in millionths of a percent, rounded up; 0 where the bound is 0.
  package var gapMillionthsOfPercent: Int64 { Self.gap(gain, bound) }
  /// The same against the certified bound.
  package var certifiedGapMillionthsOfPercent: Int64 { Self.gap(gain, certifiedBound) }

  package static func gap(_ gain: PercentPoints, _ bound: PercentPoints) -> Int64 {
    guard bound > .zero, bound > gain else { return 0 }
    let difference = Int128(bound.trillionths - gain.trillionths)
    return Int64(roundedUp(difference * 100_000_000, over: Int128(bound.trillionths)))
  }
}
