package import Effort

extension Frontier {
  /// A corner of the envelope.
  package struct Breakpoint: Sendable, Equatable {
    package var effort: Minutes
    /// No plan with that effort gains more.
    package var gain: PercentPoints
    /// The slope of the envelope on the way to this corner; 0 at the first.
    package var gainPerHour: PercentPoints

    package init(effort: Minutes, gain: PercentPoints, gainPerHour: PercentPoints) {
      self.effort = effort
      self.gain = gain
      self.gainPerHour = gainPerHour
    }
  }
}
