/// The model makes no sense to the solver, or the solver gave up. Not for models without a solution.
package struct SolverError: Error, Hashable, CustomStringConvertible {
  /// What was wrong, in the solver's own words where it spoke.
  package var message: String

  package init(message: String) { self.message = message }

  package var description: String { "the model could not be solved: \(message)" }
}
