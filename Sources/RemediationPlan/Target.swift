package import SecureScore

/// A score to reach with the least effort, instead of a budget to spend.
package struct Target: Sendable, Hashable {
  /// The score to reach, as `uplift score` prints it.
  package var score: ScoreFraction
  /// Whether every scope that is worked on must reach it by itself, and not all scopes together.
  package var isForEachScope: Bool

  package init(score: ScoreFraction, isForEachScope: Bool = false) {
    self.score = score
    self.isForEachScope = isForEachScope
  }
}
