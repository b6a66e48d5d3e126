/// What a solve found, and why it ended.
package struct SolveResult: Sendable, Hashable {
  package var termination: Termination

  /// The best solution found, one value a column; integer columns hold whole numbers. `nil` if none was found.
  package var values: [Double]?

  /// The objective at `values`.
  package var objective: Double?

  /// The best proved bound: no solution is better. `nil` if not even the relaxation was solved.
  package var bound: Double?

  /// `nil` unless the relaxation was solved to its optimum.
  package var relaxation: Relaxation?

  /// Nodes of the search tree that were made; 0 if the relaxation decided.
  package var nodes: Int

  /// Simplex iterations of the whole solve.
  package var iterations: Int

  package init(
    termination: Termination, values: [Double]? = nil, objective: Double? = nil, bound: Double? = nil,
    relaxation: Relaxation? = nil, nodes: Int = 0, iterations: Int = 0
  ) {
    self.termination = termination
    self.values = values
    self.objective = objective
    self.bound = bound
    self.relaxation = relaxation
    self.nodes = nodes
    self.iterations = iterations
  }
}
