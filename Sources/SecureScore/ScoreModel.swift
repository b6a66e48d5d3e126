/// A way to compute a secure score, and what fixing is worth under it.
package protocol ScoreModel: Sendable {
  /// The name that every output prints.
  var name: String { get }
  /// Whether points come only when all findings of a resource in a control are fixed.
  var hasBundles: Bool { get }
  /// The score of a tenant, with the gain of everything still open. Linear in the assessments.
  func scorecard(of tenant: Tenant) -> Scorecard
  /// A score that follows fixes one by one.
  func progress(from scorecard: Scorecard) -> ScoreProgress
}
