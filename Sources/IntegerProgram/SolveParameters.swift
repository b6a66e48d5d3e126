/// How far a solve may go. By default it goes to the proved optimum, however long that takes.
///
/// The node and iteration limits end two runs of one model alike; the time limit and an interruption do not.
package struct SolveParameters: Sendable {
  /// Stop once `abs(bound - objective)` is at most this share of `abs(objective)`. 0 asks for the optimum.
  package var relativeGap: Double

  /// Wall time of the whole solve. It holds within half a second.
  package var timeLimit: Duration?

  /// Nodes of the search tree.
  package var nodeLimit: Int?

  /// Simplex iterations of the whole solve.
  package var iterationLimit: Int?

  /// Ends the solve when requested, with the best solution found so far.
  package var interruption: Interruption?

  package init(
    relativeGap: Double = 0, timeLimit: Duration? = nil, nodeLimit: Int? = nil,
    iterationLimit: Int? = nil, interruption: Interruption? = nil
  ) {
    self.relativeGap = relativeGap
    self.timeLimit = timeLimit
    self.nodeLimit = nodeLimit
    self.iterationLimit = iterationLimit
    self.interruption = interruption
  }
}
