/// Why a solve ended. All of these are answers; a `SolverError` is none.
package enum Termination: Sendable, Hashable {
  /// The values are an optimum, proved within the tolerances of double arithmetic.
  case optimal
  /// The values are within the relative gap that was asked for.
  case gapReached
  case nodeLimit
  case iterationLimit
  case timeLimit
  case interrupted
  /// No values satisfy all rows, bounds and integer requirements.
  case infeasible
  /// The relaxation, and with it nearly always the model, has no finite optimum.
  case unbounded
}
