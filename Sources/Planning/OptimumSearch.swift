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
    let search = LossSearch(
      model, budget: budget, limits: SearchLimits(), dust: dust, relaxation: &relaxation, isStopped: isStopped)
    var best = selection(EnvelopeFill(model: model, budget: budget).counts(), model)
    let bound = envelope.bound(budget: budget, rate: rate)
    let isProved = improve(&best, search: search, bound: bound, model: model)
    let certified = min(PercentPoints(quantaRoundedUp: bound), everything)
    return Optimum(
      selection: best, bound: certified, certifiedBound: certified, certificate: relaxation.certificate,
      status: isProved ? .optimal : isStopped() ? stoppedStatus : .limit, prover: isProved ? .search : nil,
      isLeastEffort: isProved)
  }

  /// Looks for better plans among those that lose more and more against the bound; true when none can be left.
  private func improve(
    _ best: inout Selection, search: LossSearch, bound: Int128, model: ClosureModel
  ) -> Bool {
    for shift in [6, 4, 2, 0] as [Int128] {
      let gap = bound - best.quanta(in: problem) + Int128(dust)
      let outcome = search.run(limit: gap >> shift)
      for counts in outcome.candidates {
        let found = selection(counts, model)
        let side = (found.gain(in: problem) - best.gain(in: problem)).sign
        if side > 0 || side == 0 && effort(of: found) < effort(of: best) { best = found }
      }
      guard outcome.isComplete else { return false }
      if gap >> shift >= bound - best.quanta(in: problem) + Int128(dust) { return true }
    }
    return true
  }

  /// Gains are rounded up to quanta, bundle by bundle: plans that are closer than this are not told apart by them.
  private var dust: Int64 {
    let classes = problem.classes
    return (0..<classes.count).reduce(0) { $0 + Int64(classes.size($1) * classes.bundles(of: $1).count) }
  }

  private func selection(_ counts: NodeCounts, _ model: ClosureModel) -> Selection {
    Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
  }

  private func effort(of selection: Selection) -> Minutes {
    StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
  }

  private var stoppedStatus: PlanStatus {
    interruption?.isRequested == true ? .interrupted : .timeLimit
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
      status: stoppedStatus, prover: nil,
      isLeastEffort: false)
  }
}
