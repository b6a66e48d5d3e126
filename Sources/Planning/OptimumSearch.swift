import Effort
import IntegerProgram
import RemediationPlan
import SecureScore

/// Greatest gain first, then least effort, both by the integer program; decided in exact arithmetic.
struct OptimumSearch {
  let problem: Problem
  let limits: PlanLimits
  let interruption: Interruption?
  let elapsed: @Sendable () -> Duration
  let solve: Solve

  func run() throws(PlanningError) -> Optimum {
    let model = BudgetModel(problem)
    let fallback = FallbackPlan(problem: problem, model: model).selection()
    // Proving the optimum is tried first; where that takes too long, a plan within the gap is enough.
    var result = try solved(model.model, nodes: limits.proofNodes, gap: 0)
    if result.termination == .nodeLimit && limits.gapMillionthsOfPercent > 0 && !isWithinGap(result) {
      let second = try solved(
        model.model, nodes: limits.nodes, gap: Double(limits.gapMillionthsOfPercent) / 1e8)
      result = merged(result, second)
    }
    let certificate = result.relaxation.map { Certificate($0, of: model) } ?? .trivial
    let certified = PercentPoints(quantaRoundedUp: certificate.bound(of: problem, model))
    var optimum = Optimum(
      selection: fallback, bound: certified, certifiedBound: certified, certificate: certificate,
      status: status(of: result.termination), isLeastEffort: false)
    if result.termination == .infeasible || result.termination == .unbounded {
      throw .solver("the solver calls a model \(result.termination) that has a plan")
    }
    if let bound = result.bound {
      optimum.bound = min(optimum.bound, Self.percentPoints(roundingUp: bound))
    }
    if let values = result.values {
      let found = repaired(model.completions(values, of: problem))
      if optimum.status == .optimal || isBetter(found, than: optimum.selection) { optimum.selection = found }
    }
    if optimum.status == .optimal { try settleTies(&optimum) }
    return optimum
  }

  private func isBetter(_ left: Selection, than right: Selection) -> Bool {
    (left.gain(in: problem) - right.gain(in: problem)).sign > 0
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
    merged.relaxation = second.relaxation ?? first.relaxation
    return merged
  }

  private func solved(
    _ model: MixedIntegerModel, nodes: Int, gap: Double
  ) throws(PlanningError) -> SolveResult {
    let left = limits.time.map { max($0 - elapsed(), .milliseconds(1)) }
    do {
      return try solve(
        model,
        SolveParameters(relativeGap: gap, timeLimit: left, nodeLimit: nodes, interruption: interruption))
    } catch {
      throw .solver(error.message)
    }
  }

  private func status(of termination: Termination) -> PlanStatus {
    switch termination {
    case .optimal, .infeasible, .unbounded: .optimal
    case .gapReached: .withinGap
    case .nodeLimit, .iterationLimit: .limit
    case .timeLimit: .timeLimit
    case .interrupted: .interrupted
    }
  }

  /// A solver's bound in doubles, a hair up so that its rounding cannot deny a plan.
  private static func percentPoints(roundingUp bound: Double) -> PercentPoints {
    let quanta = (bound * (1 + 1e-9) * Double(Certificate.objectiveUnit)).rounded(.up)
    guard quanta.isFinite, quanta < 1e30 else { return PercentPoints(trillionths: Int64.max) }
    return PercentPoints(quantaRoundedUp: Int128(max(quanta, 0)))
  }

  /// The selection of a solution. A solver's tolerance may overrun the budget by a hair: then the completions that
  /// gain least for their minutes are given back until the exact effort fits.
  private func repaired(_ completions: [[Int]]) -> Selection {
    var counts = completions
    while true {
      let selection = Selection(completions: counts, of: problem)
      let effort = StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
      if effort <= problem.question.budget { return selection }
      var least: (gain: Int64, group: Int, bundle: Int)?
      for (group, row) in counts.enumerated() {
        for (bundle, count) in row.enumerated() where count > 0 {
          let gain = problem.gains.quanta(
            ofCell: problem.classes[group].bundles[bundle].cell, roundingUp: false)
          if gain < least?.gain ?? .max { least = (gain, group, bundle) }
        }
      }
      guard let least else { return Selection.mandatory(of: problem) }
      counts[least.group][least.bundle] -= 1
    }
  }

  /// Among plans of the greatest gain the one of least effort, accepted only after exact recomputation.
  private func settleTies(_ optimum: inout Optimum) throws(PlanningError) {
    let gain = optimum.selection.gain(in: problem)
    let quanta = problem.gains.percentPoints(gain, decimals: 15)
    let goal = Double(quanta) / Double(Certificate.objectiveUnit)
    let effort = StepWork.effort(of: StepWork.all(of: optimum.selection, in: problem), in: problem)
    let model = BudgetModel(problem, goal: .leastEffort(gain: goal * (1 - 1e-9)))
    let result = try solved(model.model, nodes: limits.tieNodes, gap: 0)
    guard let values = result.values else { return }
    let selection = Selection(completions: model.completions(values, of: problem), of: problem)
    let other = StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
    let side = (selection.gain(in: problem) - gain).sign
    guard other <= problem.question.budget, side >= 0 else { return }
    optimum.isLeastEffort = result.termination == .optimal
    if side > 0 || other < effort { optimum.selection = selection }
  }
}
