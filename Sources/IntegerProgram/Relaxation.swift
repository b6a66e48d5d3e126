/// The optimum of a model without its integer requirements, as the root of the search found it.
package struct Relaxation: Sendable, Hashable {
  /// A bound on the objective of every solution.
  package var objective: Double

  /// One multiplier a row: how much the objective grows for each unit that the row's active side is raised.
  ///
  /// When maximizing, a row that its upper side holds back has a multiplier of at least 0 and one that its
  /// lower side holds up has one of at most 0; when minimizing, the other way round. A row that holds
  /// nothing back has 0. Any multipliers of these signs give a bound (weak duality), whatever their rounding.
  package var rowDuals: [Double]

  package init(objective: Double, rowDuals: [Double]) {
    self.objective = objective
    self.rowDuals = rowDuals
  }
}
