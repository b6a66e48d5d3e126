package import Effort
package import SecureScore

extension Frontier {
  /// All that can be planned, done.
  package struct Everything: Sendable, Equatable {
    package var effort: Minutes
    package var gain: PercentPoints
    package var score: ScoreFraction

    package init(effort: Minutes, gain: PercentPoints, score: ScoreFraction) {
      self.effort = effort
      self.gain = gain
      self.score = score
    }
  }
}
