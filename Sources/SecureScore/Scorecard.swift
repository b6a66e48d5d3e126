/// The score of a tenant under one model.
package struct Scorecard: Sendable {
  /// The model's name, as every output prints it.
  package let model: String
  /// The score of all scopes together, rounded once from the exact ratio.
  package let overall: ScoreFraction
  /// Points behind `overall`, where the model has one sum for the selection (legacy2019); else nil.
  package let points: (current: Points, maximum: Points)?
  /// Every scope that has any row, ascending by id.
  package let scopes: [ScopeScore]
  /// The gain of every bundle that is still open.
  package let gains: GainTable

  package init(
    model: String, overall: ScoreFraction, points: (current: Points, maximum: Points)?,
    scopes: [ScopeScore], gains: GainTable
  ) {
    self.model = model
    self.overall = overall
    self.points = points
    self.scopes = scopes
    self.gains = gains
  }

  /// True when at least one scope was scored from control counts alone.
  package var usesCounts: Bool { scopes.contains(where: \.isFromCounts) }
}
