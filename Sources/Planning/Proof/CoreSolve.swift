import IntegerProgram
import RemediationPlan

/// The integer program on what the bound leaves open: counts that would lose too much are fixed, GLPK does the rest.
///
/// docs/model.md, section 7.
struct CoreSolve {
  let problem: Problem
  let model: ClosureModel
  let limits: PlanLimits
  /// Nodes beyond which the solver is not asked: its first relaxation alone would take too long.
  static let largest = 30_000

  struct Outcome {
    /// Completions of the best plan found.
    var completions: [Int32]?
    /// No plan gains more, in quanta; nil: nothing proved.
    var bound: Int128?
    var termination: Termination
  }

  /// The plan of greatest gain, as far as the limits let the solver look.
  ///
  /// - Parameters:
  ///   - loss: what a better plan loses at most.
  ///   - solve: a run of the solver, with its nodes and relative gap.
  func run(
    rests: [Int128], loss: Int128,
    solve: (MixedIntegerModel, _ nodes: Int, _ gap: Double) throws(PlanningError) -> SolveResult
  ) throws(PlanningError) -> Outcome {
    let program = BudgetModel(model.graph, of: problem, ranges: ranges(rests, loss: loss)).model
    // Proving the optimum is tried first; where that takes too long, a plan within the gap is enough.
    var result = try solve(program, limits.proofNodes, 0)
    if result.termination == .nodeLimit && limits.gapMillionthsOfPercent > 0 && !isWithinGap(result) {
      let second = try solve(program, limits.nodes, Double(limits.gapMillionthsOfPercent) / 1e8)
      result = merged(result, second)
    }
    return Outcome(
      completions: result.values.map { BudgetModel.completions($0, graph: model.graph, of: problem) },
      bound: result.bound.map(Self.quanta), termination: result.termination)
  }

  /// Between which counts a node is used in a plan that loses no more than this.
  private func ranges(_ rests: [Int128], loss: Int128) -> [ClosedRange<Int32>] {
    model.graph.limits.indices.map { node in
      let limit = model.graph.limits[node]
      // Nodes without a component are forced, or out of reach.
      guard model.components.ofNode[node] >= 0 else {
        return model.forced.isForced[node] ? limit...limit : 0...0
      }
      let rest = rests[node]
      let most =
        rest == 0 ? Int128(limit) : min(Int128(limit), Int128(limit) * loss / (rest < 0 ? -rest : rest))
      return rest > 0 ? limit - Int32(most)...limit : 0...Int32(most)
    }
  }

  private func isWithinGap(_ result: SolveResult) -> Bool {
    guard let objective = result.objective, let bound = result.bound else { return false }
    return (bound - objective) * 1e8 <= Double(limits.gapMillionthsOfPercent) * bound
  }

  /// The better solution and the better bound of two searches of one model.
  private func merged(_ first: SolveResult, _ second: SolveResult) -> SolveResult {
    var merged = second
    if let value = first.objective, value > second.objective ?? -.infinity {
      merged.objective = value
      merged.values = first.values
    }
    if let bound = first.bound { merged.bound = min(bound, second.bound ?? .infinity) }
    return merged
  }

  /// A solver's bound in doubles, a hair up so that its rounding cannot deny a plan.
  private static func quanta(_ bound: Double) -> Int128 {
    let quanta = (bound * (1 + 1e-9) * Double(BudgetModel.objectiveUnit)).rounded(.up)
    return quanta.isFinite && quanta < 1e30 ? Int128(max(quanta, 0)) : Int128(1) << 100
  }
}
