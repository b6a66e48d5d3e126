import Effort
import IntegerProgram
import RemediationPlan
import SecureScore

/// Greatest gain first, then least effort; decided in exact arithmetic. docs/model.md, sections 6 and 7.
struct OptimumSearch {
  let problem: Problem
  let limits: PlanLimits
  let interruption: Interruption?
  let elapsed: @Sendable () -> Duration
  let solve: Solve

  func run() throws(PlanningError) -> Optimum {
    guard let model = ClosureModel(problem, threads: limits.threads, isStopped: isStopped) else {
      return hasty()
    }
    return try run(model)
  }

  var isStopped: @Sendable () -> Bool {
    let (limit, interruption, elapsed) = (limits.time, interruption, elapsed)
    return {
      if interruption?.isRequested == true { return true }
      guard let limit else { return false }
      return elapsed() >= limit
    }
  }

  private func run(_ model: ClosureModel) throws(PlanningError) -> Optimum {
    let budget = problem.question.budget.count
    let envelope = model.envelope
    let rate = envelope.rate(budget: budget)
    var relaxation = RateRelaxation(rate: rate, graph: model.graph, forced: model.forced)
    for component in 0..<model.components.count {
      relaxation.add(model.components.nodes(of: component)) { _ in }
    }
    var counts = NodeCounts(model.graph)
    counts.take(EnvelopeFill(envelope, budget: budget), of: envelope, in: model.graph)
    let selection = Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
    let bound = min(
      PercentPoints(quantaRoundedUp: envelope.bound(budget: budget, rate: rate)), everything)
    return Optimum(
      selection: selection, bound: bound, certifiedBound: bound, certificate: relaxation.certificate,
      status: .limit, prover: nil, isLeastEffort: false)
  }

  /// The gain of everything that can be planned.
  private var everything: PercentPoints {
    PercentPoints(Selection.everything(of: problem).gain(in: problem), in: problem.gains)
  }

  /// A plan by rule of thumb, when not even the envelope could be had in time.
  private func hasty() -> Optimum {
    var rule = RuleSelection(problem)
    rule.take(DensityRule(problem: problem).order())
    let selection = Selection(
      completions: Selection(fixed: rule.fixed, of: problem).complete, of: problem)
    return Optimum(
      selection: selection, bound: everything, certifiedBound: everything, certificate: .trivial,
      status: interruption?.isRequested == true ? .interrupted : .timeLimit, prover: nil,
      isLeastEffort: false)
  }
}
