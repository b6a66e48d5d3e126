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

  /// A plan from an envelope that is good for any budget; only where it is not good enough everything is tried.
  ///
  /// Without a certificate.
  func run(sharing model: ClosureModel) throws(PlanningError) -> Optimum {
    let budget = problem.question.budget.count
    let bound = model.envelope.bound(budget: budget, rate: model.envelope.rate(budget: budget))
    let selection = affordable(EnvelopeFill(model: model, budget: budget).counts(), model)
    let proved = min(PercentPoints(quantaRoundedUp: bound), everything)
    var optimum = Optimum(
      selection: selection, bound: proved, certifiedBound: proved, certificate: .trivial, status: .limit,
      prover: nil, isLeastEffort: false)
    if bound - selection.quanta(in: problem) <= Int128(dust) {
      optimum.status = .optimal
    } else if isStopped() {
      optimum.status = stoppedStatus
    } else if isWithinGap(optimum) {
      optimum.status = .withinGap
    } else {
      return try run()
    }
    return optimum
  }

  private func run(_ model: ClosureModel) throws(PlanningError) -> Optimum {
    let budget = problem.question.budget.count
    let rate = model.envelope.rate(budget: budget)
    var relaxation = RateRelaxation(
      rate: rate, graph: model.graph, forced: model.forced,
      isKeepingRests: model.graph.count <= CoreSolve.largest)
    var search = LossSearch(
      model, budget: budget, limits: SearchLimits(nodes: model.graph.count), dust: dust,
      relaxation: &relaxation, threads: limits.threads, isStopped: isStopped)
    let bound = model.envelope.bound(budget: budget, rate: rate)
    let certified = min(PercentPoints(quantaRoundedUp: bound), everything)
    var optimum = Optimum(
      selection: affordable(EnvelopeFill(model: model, budget: budget).counts(), model), bound: certified,
      certifiedBound: certified, certificate: relaxation.certificate, status: .limit, prover: nil,
      isLeastEffort: false)
    var isProved = improve(&optimum.selection, search: &search, bound: bound, model: model)
    if isLarge(model) && !isProved && !isWithinGap(optimum) && !isStopped() {
      search.limits = search.limits.deeper
      isProved = improve(&optimum.selection, search: &search, bound: bound, model: model)
    }
    // Most plans that are not the best are mended by a short look.
    for work in [min(60_000_000, 20_000_000 + 2_000 * model.graph.count)]
      + (isLarge(model) ? [600_000_000] : [])
    where !isProved && !isWithinGap(optimum) && !isStopped() {
      if searchOpenSets(&optimum.selection, work: work, model) && !isStopped() {
        isProved = improve(&optimum.selection, search: &search, bound: bound, model: model)
      }
    }
    if isProved {
      optimum.status = .optimal
      optimum.prover = .search
      optimum.isLeastEffort = true
    } else {
      try solveCore(&optimum, relaxation.rests, bound, model)
    }
    if optimum.status == .limit && isStopped() { optimum.status = stoppedStatus }
    return optimum
  }

  /// Lets the solver look at what is left open, where that is worth it.
  private func solveCore(
    _ optimum: inout Optimum, _ rests: [Int128], _ bound: Int128, _ model: ClosureModel
  ) throws(PlanningError) {
    guard !isWithinGap(optimum), !rests.isEmpty, !isStopped() else { return }
    let loss = bound - optimum.selection.quanta(in: problem) + Int128(dust)
    let core = CoreSolve(problem: problem, model: model, limits: limits)
    let outcome = try core.run(rests: rests, loss: loss) { program, nodes, gap throws(PlanningError) in
      try solved(program, nodes: nodes, gap: gap)
    }
    try settle(&optimum, outcome, model)
  }

  /// Looks for better plans among those that lose more and more against the bound; true when none can be left.
  private func improve(
    _ best: inout Selection, search: inout LossSearch, bound: Int128, model: ClosureModel
  ) -> Bool {
    for shift in [6, 4, 2, 0] as [Int128] {
      let gap = bound - best.quanta(in: problem) + Int128(dust)
      let outcome = search.run(limit: gap >> shift)
      for counts in outcome.candidates { take(selection(counts, model), ifBetterThan: &best) }
      guard outcome.isComplete else { return false }
      if gap >> shift >= bound - best.quanta(in: problem) + Int128(dust) { return true }
    }
    return true
  }

  /// Whether to look longer before the solver is asked: a small model it proves sooner.
  private func isLarge(_ model: ClosureModel) -> Bool { model.graph.count > 3_000 }

  /// Looks for better plans among sets of paid levels; true when it found one.
  private func searchOpenSets(_ best: inout Selection, work: Int, _ model: ClosureModel) -> Bool {
    let search = OpenSetSearch(
      model, budget: problem.question.budget.count, work: work, isStopped: isStopped)
    guard let counts = search.improved(NodeCounts(completing: best.complete, in: model.graph, of: problem))
    else { return false }
    let before = best
    take(selection(counts, model), ifBetterThan: &best)
    return best != before
  }

  private func take(_ found: Selection, ifBetterThan best: inout Selection) {
    let side = (found.gain(in: problem) - best.gain(in: problem)).sign
    guard side >= 0 else { return }
    let minutes = effort(of: found)
    guard minutes <= problem.question.budget, side > 0 || minutes < effort(of: best) else { return }
    best = found
  }

  /// What the solver found and proved.
  private func settle(
    _ optimum: inout Optimum, _ outcome: CoreSolve.Outcome, _ model: ClosureModel
  ) throws(PlanningError) {
    if let completions = outcome.completions {
      take(repaired(completions), ifBetterThan: &optimum.selection)
    }
    switch outcome.termination {
    case .optimal, .infeasible:
      // An infeasible core holds no plan that is better than the one at hand.
      optimum.status = .optimal
      optimum.prover = .glpk
      try settleTies(&optimum, model)
    case .gapReached, .nodeLimit, .iterationLimit, .unbounded:
      optimum.status = .limit
    case .timeLimit, .interrupted:
      optimum.status = stoppedStatus
    }
    // The core leaves out what is no better than the plan at hand.
    if let bound = outcome.bound {
      let own = optimum.selection.quanta(in: problem)
      let proved = PercentPoints(quantaRoundedUp: max(bound, own))
      optimum.isBoundBySolver = proved < optimum.bound
      optimum.bound = min(optimum.bound, proved)
    }
  }

  /// The selection of a solution. A solver's tolerance may overrun the budget by a hair: then the completions that
  /// gain least are given back until the exact effort fits.
  private func repaired(_ completions: [Int32]) -> Selection {
    var counts = completions
    let order = counts.indices.sorted {
      (problem.quanta[Int(problem.classes.cells[$0])], $0) < (
        problem.quanta[Int(problem.classes.cells[$1])], $1
      )
    }
    var place = 0
    while true {
      let selection = Selection(completions: counts, of: problem)
      if effort(of: selection) <= problem.question.budget { return selection }
      while place < order.count && counts[order[place]] == 0 { place += 1 }
      guard place < order.count else { return .mandatory(of: problem) }
      counts[order[place]] -= 1
    }
  }

  /// Among plans of the greatest gain the one of least effort, accepted only after exact recomputation.
  private func settleTies(_ optimum: inout Optimum, _ model: ClosureModel) throws(PlanningError) {
    let gain = optimum.selection.gain(in: problem)
    let goal =
      Double(problem.gains.percentPoints(gain, decimals: 15)) / Double(BudgetModel.objectiveUnit)
    let program = BudgetModel(model.graph, of: problem, goal: .leastEffort(gain: goal * (1 - 1e-9))).model
    let result = try solved(program, nodes: limits.tieNodes, gap: 0)
    guard let values = result.values else { return }
    let other = Selection(
      completions: BudgetModel.completions(values, graph: model.graph, of: problem), of: problem)
    guard effort(of: other) <= problem.question.budget, (other.gain(in: problem) - gain).sign >= 0 else {
      return
    }
    optimum.isLeastEffort = result.termination == .optimal
    take(other, ifBetterThan: &optimum.selection)
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

  private func isWithinGap(_ optimum: Optimum) -> Bool {
    let gain = PercentPoints(optimum.selection.gain(in: problem), in: problem.gains)
    return limits.gapMillionthsOfPercent > 0
      && PlanScore.gap(gain, optimum.bound) <= limits.gapMillionthsOfPercent
  }

  /// Whether the clock or Ctrl-C asks for an end.
  var isStopped: @Sendable () -> Bool {
    let (limit, interruption, elapsed) = (limits.time, interruption, elapsed)
    return {
      if interruption?.isRequested == true { return true }
      guard let limit else { return false }
      return elapsed() >= limit
    }
  }

  private var stoppedStatus: PlanStatus {
    interruption?.isRequested == true ? .interrupted : .timeLimit
  }

  /// Gains are rounded up to quanta, bundle by bundle: plans that are closer than this are not told apart by them.
  private var dust: Int64 {
    let classes = problem.classes
    return (0..<classes.count).reduce(0) { $0 + Int64(classes.size($1) * classes.bundles(of: $1).count) }
  }

  private func selection(_ counts: NodeCounts, _ model: ClosureModel) -> Selection {
    Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
  }

  /// A selection that keeps the budget, whatever the counts say.
  private func affordable(_ counts: NodeCounts, _ model: ClosureModel) -> Selection {
    let found = selection(counts, model)
    return effort(of: found) <= problem.question.budget ? found : .mandatory(of: problem)
  }

  private func effort(of selection: Selection) -> Minutes {
    StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
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
      status: stoppedStatus, prover: nil, isLeastEffort: false)
  }
}
