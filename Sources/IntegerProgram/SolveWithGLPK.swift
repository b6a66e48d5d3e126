internal import CGLPK
import GLPKBridge

/// Solves with GLPK: root relaxation by the simplex method, then branch and cut.
///
/// Any thread may call it, several at once. It blocks its thread until the solve has ended.
/// Same model, same limits, same GLPK build: same result, unless a time limit or an interruption ended it.
package func solveWithGLPK(
  _ model: MixedIntegerModel, _ parameters: SolveParameters
) throws(SolverError) -> SolveResult {
  try model.check()
  if model.isPlainlyInfeasible { return SolveResult(termination: .infeasible) }
  return try solveUncheckedWithGLPK(model, parameters)
}

/// As `solveWithGLPK`, but the model goes to GLPK as it is.
///
/// A search that does not react to a stop for the time of `patience` is left to end by itself.
/// `presolve` stays off: with it a stop loses the best solution, and of 11 generated models (plans, knapsacks, orders
/// of parts; 60 to 5,400 columns) it made six slower, by up to 3.0 times, and three faster, by at most 1.2 times.
func solveUncheckedWithGLPK(
  _ model: MixedIntegerModel, _ parameters: SolveParameters, presolve: Bool = false,
  patience: Duration = .milliseconds(200)
) throws(SolverError) -> SolveResult {
  var values = [Double](repeating: 0, count: model.columnCount)
  var rowDuals = [Double](repeating: 0, count: model.rowCount)
  var bridgeParameters = glpk_bridge_parameters(parameters)
  bridgeParameters.maximize = model.sense == .maximize
  bridgeParameters.presolve = presolve
  bridgeParameters.patience = patience / .seconds(1)
  // The arrays are lent, not copied.
  let result = withExtendedLifetime(parameters.interruption) {
    glpk_bridge_solve(
      &bridgeParameters, Int32(model.columnCount), model.columnLower, model.columnUpper,
      model.columnIsInteger, model.objective, Int32(model.rowCount), model.rowLower, model.rowUpper,
      model.rowStarts, model.termColumns, model.termCoefficients, &values, &rowDuals)
  }
  guard let termination = Termination(result.outcome) else {
    throw SolverError(message: lastLines(of: result))
  }
  return SolveResult(
    termination: termination,
    values: result.has_values ? values : nil,
    objective: result.has_values ? result.objective : nil,
    bound: result.has_bound ? result.bound : nil,
    relaxation: result.has_relaxation
      ? Relaxation(objective: result.relaxation_objective, rowDuals: rowDuals) : nil,
    nodes: Int(result.nodes),
    iterations: Int(result.iterations))
}

private func lastLines(of result: glpk_bridge_result) -> String {
  let text = withUnsafeBytes(of: result.text) { bytes in
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
  let lines = text.split(whereSeparator: \.isNewline)
  return lines.isEmpty ? "GLPK gave no reason" : lines.suffix(4).joined(separator: "; ")
}

extension Termination {
  fileprivate init?(_ outcome: glpk_bridge_outcome) {
    switch outcome {
    case GLPK_BRIDGE_OPTIMAL: self = .optimal
    case GLPK_BRIDGE_GAP_REACHED: self = .gapReached
    case GLPK_BRIDGE_NODE_LIMIT: self = .nodeLimit
    case GLPK_BRIDGE_ITERATION_LIMIT: self = .iterationLimit
    case GLPK_BRIDGE_TIME_LIMIT: self = .timeLimit
    case GLPK_BRIDGE_INTERRUPTED: self = .interrupted
    case GLPK_BRIDGE_INFEASIBLE: self = .infeasible
    case GLPK_BRIDGE_UNBOUNDED: self = .unbounded
    default: return nil
    }
  }
}

extension glpk_bridge_parameters {
  fileprivate init(_ parameters: SolveParameters) {
    self.init()
    relative_gap = parameters.relativeGap
    time_limit = parameters.timeLimit.map { $0 / .seconds(1) } ?? .infinity
    node_limit = parameters.nodeLimit.map { Int64(max(0, $0)) } ?? -1
    iteration_limit = parameters.iterationLimit.map { Int64(max(0, $0)) } ?? -1
    // The caller keeps the interruption alive; it is asked on the caller's thread only.
    guard let interruption = parameters.interruption else { return }
    context = Unmanaged.passUnretained(interruption).toOpaque()
    interrupted = { context in
      guard let context else { return false }
      return Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue().isRequested
    }
  }
}
