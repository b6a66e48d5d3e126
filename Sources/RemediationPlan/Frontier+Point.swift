package import Effort
package import SecureScore

extension Frontier {
  /// The plan at one budget.
  package struct Point: Sendable, Equatable {
    package var budget: Minutes
    /// What the plan takes, at most the budget.
    package var effort: Minutes
    /// Unrounded gain of the plan.
    package var gain: PercentPoints
    /// No plan within the budget gains more, as the planner proved.
    package var bound: PercentPoints
    /// The score with the plan done.
    package var scoreAfter: ScoreFraction
    /// What one more hour would buy: the slope of the envelope just after the budget; 0 where all is fixed.
    package var marginalGainPerHour: PercentPoints
    /// How the search for the plan ended.
    package var status: PlanStatus
    /// Whether a smaller budget's plan is the better one and stands here too.
    package var isCarriedForward: Bool

    package init(
      budget: Minutes, effort: Minutes, gain: PercentPoints, bound: PercentPoints, scoreAfter: ScoreFraction,
      marginalGainPerHour: PercentPoints, status: PlanStatus, isCarriedForward: Bool
    ) {
      self.budget = budget
      self.effort = effort
      self.gain = gain
      self.bound = bound
      self.scoreAfter = scoreAfter
      self.marginalGainPerHour = marginalGainPerHour
      self.status = status
      self.isCarriedForward = isCarriedForward
    }

    /// (bound − gain) / bound in millionths of a percent, rounded up; 0 where the bound is 0.
    package var gapMillionthsOfPercent: Int64 { PlanScore.gap(gain, bound) }
  }
}
