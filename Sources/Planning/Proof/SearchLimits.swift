/// Where the search for a better plan gives up: fixed counts, so that runs repeat.
struct SearchLimits: Sendable {
  /// Visits of nodes, and pairs of plans and extensions.
  var work: Int
  /// Partial plans of all components together.
  var plans = 400_000
  /// Plans of nearly the same gain that are compared exactly.
  var candidates: Int
  var component = ComponentOptions.Limits()

  /// The most work of a search that is not the first one.
  private static let mostWork = 400_000_000

  /// For a second look, where the first one ended too early: seconds instead of hundredths of them.
  var deeper: SearchLimits {
    var limits = self
    limits.work = max(work, min(16 * work, Self.mostWork))
    limits.plans *= 4
    limits.component.leaves *= 4
    limits.component.plans *= 4
    return limits
  }

  /// - Parameter nodes: of the need graph: what grows with the tenant.
  init(nodes: Int, candidates: Int = 16) {
    work = 1_000_000 + 20 * nodes
    self.candidates = candidates
  }
}
