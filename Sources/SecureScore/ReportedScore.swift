/// A score that the export itself states, for a scope or for one control in a scope.
package struct ReportedScore: Sendable, Equatable {
  package var maximum: Points
  /// Absent when a row carries counts but no score.
  package var current: Points?
  package var percentage: ScoreFraction?
  package var weight: Int64?

  package init(maximum: Points, current: Points?, percentage: ScoreFraction?, weight: Int64?) {
    self.maximum = maximum
    self.current = current
    self.percentage = percentage
    self.weight = weight
  }
}

/// A reported control row: its counts and its score.
package struct ReportedControl: Sendable, Equatable {
  /// Index of the scope and of the control in the tenant.
  package var scope: Int
  package var control: Int
  package var healthy: Int
  package var unhealthy: Int
  package var notApplicable: Int
  package var score: ReportedScore

  package init(
    scope: Int, control: Int, healthy: Int, unhealthy: Int, notApplicable: Int, score: ReportedScore
  ) {
    self.scope = scope
    self.control = control
    self.healthy = healthy
    self.unhealthy = unhealthy
    self.notApplicable = notApplicable
    self.score = score
  }
}
