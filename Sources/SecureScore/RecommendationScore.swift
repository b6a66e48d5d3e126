/// What one recommendation looks like over the whole selection.
package struct RecommendationScore: Sendable, Equatable {
  /// Index of the recommendation in the tenant.
  package let recommendation: Int
  /// Resources by their state in this recommendation.
  package let counts: ResourceCounts
  /// Why its findings do not count; nil when they do.
  package let notScored: NotScoredReason?
  /// Its controls with a maximum above zero.
  package let controls: [Int]
  /// Percent points won by fixing all its findings and nothing else, times the gain table's divisor.
  package let gainAlone: ExactSum
}

/// Why the findings of a recommendation do not count for the score.
package enum NotScoredReason: String, Sendable {
  case preview
  case custom
  case zeroPointControl
  case noControl
}
