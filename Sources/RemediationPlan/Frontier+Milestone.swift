package import Effort
package import SecureScore

extension Frontier {
  /// What a round score takes.
  package struct Milestone: Sendable, Equatable {
    /// The score to reach: 0.55, 0.60 …
    package var score: ScoreFraction
    /// No plan that reaches it takes less.
    package var leastEffort: Minutes
    /// What a plan that reaches it takes; nil where none was made.
    package var effort: Minutes?

    package init(score: ScoreFraction, leastEffort: Minutes, effort: Minutes?) {
      self.score = score
      self.leastEffort = leastEffort
      self.effort = effort
    }
  }
}
