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
    let mandatory = Selection.mandatory(of: problem)
    let result = try solved(model.model, nodes: limits.nodes)
    let certificate = result.relaxation.map { Certificate($0, of: model) } ?? .trivial
    let certified = certificate.bound(of: problem, model)
    var optimum = Optimum(
      selection: mandatory, bound: PercentPoints(quantaRoundedUp: certified),
      certifiedBound: PercentPoints(quantaRoundedUp: certified), certificate: certificate,
      status: status(of: result.termination), isLeastEffort: false)
    guard let values = result.values else {
      if result.termination == .interrupted { throw .interrupted }
      if result.termination == .infeasible || result.termination == .unbounded {
        throw .solver("the solver calls a model \(result.termination) that has a plan")
      }
      return optimum
    }
    optimum.selection = try repaired(model.completions(values, of: problem), mandatory: mandatory)
    if let bound = result.bound {
      optimum.bound = min(optimum.bound, Self.percentPoints(roundingUp: bound))
    }
    if optimum.status == .optimal { try settleTies(&optimum) }
    return optimum
  }

  private func solved(_ model: MixedIntegerModel, nodes: Int) throws(PlanningError) -> SolveResult {
    let left = limits.time.map { max($0 - elapsed(), .milliseconds(1)) }
    do {
      return try solve(
        model, SolveParameters(timeLimit: left, nodeLimit: nodes, interruption: interruption))
    } catch {
      throw .solver(error.message)
    }
  }

  private func status(of termination: Termination) -> PlanStatus {
    switch termination {
    case .optimal, .gapReached, .infeasible, .unbounded: .optimal
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
  private func repaired(_ completions: [[Int]], mandatory: Selection) throws(PlanningError) -> Selection {
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
      guard let least else { return mandatory }
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
    let result = try solved(model.model, nodes: limits.tieNodes)
    guard let values = result.values else { return }
    let selection = Selection(completions: model.completions(values, of: problem), of: problem)
    let other = StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
    let side = (selection.gain(in: problem) - gain).sign
    guard other <= problem.question.budget, side >= 0 else { return }
    optimum.isLeastEffort = result.termination == .optimal
    if side > 0 || other < effort { optimum.selection = selection }
  }
}
