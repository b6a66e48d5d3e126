/// Where the search for a better plan gives up: fixed counts, so that runs repeat.
struct SearchLimits: Sendable {
  /// Visits of nodes, and pairs of plans and extensions.
  var work: Int
  /// Partial plans of all components together.
  var plans = 400_000
  /// Plans of nearly the same gain that are compared exactly.
  var candidates: Int
  var component = ComponentOptions.Limits()

  /// - Parameter nodes: of the need graph: what grows with the tenant.
  init(nodes: Int, candidates: Int = 16) {
    work = 1_000_000 + 20 * nodes
    self.candidates = candidates
  }
}
