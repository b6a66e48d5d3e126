package import Effort
package import SecureScore

/// A plan file by itself, without the tenant it was made for: all that tickets are made from.
///
/// The file is believed as it is; `uplift verify` says whether it is right.
package struct PlanDocument: Sendable, Equatable {
  package var identity: PlanIdentity
  /// The score now and with the plan done.
  package var before: ScoreFraction
  package var after: ScoreFraction
  /// In the order in which to work.
  package var steps: [PlannedStep]
  /// Resources that are unhealthy and that the plan does not fix, by the key of a step that would.
  package var stillUnhealthy: [String: Int]

  package var effort: Minutes { steps.reduce(.zero) { $0 + $1.effort } }
}
