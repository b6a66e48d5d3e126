import Effort
import RemediationPlan
import SecureScore

/// The least effort that gains enough for a rounded score. docs/model.md, section 8.
struct TargetSearch {
  let problem: Problem
  let model: ClosureModel
  /// What any plan must gain at least that reaches the target, in quanta.
  let goal: Int128
  let limits: PlanLimits
  /// Whether a selection reaches the target, as the portal rounds.
  let isReached: (Selection) -> Bool
  /// The best plan within a budget, and what is proved of all others.
  let planned: (Minutes) throws(PlanningError) -> Optimum
  let isStopped: @Sendable () -> Bool

  struct Answer {
    var selection: Selection
    /// No plan that reaches the target takes less.
    var leastEffort: Minutes
    /// Whether the solver's word is in the least effort.
    var isBySolver: Bool
    var certificate: Certificate
    var isStopped: Bool
    /// What the certificate proves beside its rate, and the minutes that are spent anyway; nil: nothing.
    var surplus: Int128?
    var forcedMinutes: Int64 = 0
  }

  /// nil when not even everything reaches the target.
  func run() throws(PlanningError) -> Answer? {
    let everything = Selection.everything(of: problem)
    guard isReached(everything) else { return nil }
    let envelope = model.envelope
    let least = envelope.leastEffort(toGain: goal)
    let rate = envelope.rate(budget: least)
    var interval = EffortInterval(
      best: everything, effort: effort(of: everything).count,
      bound: max(least, effort(of: .mandatory(of: problem)).count), gap: limits.gapMillionthsOfPercent)
    if let found = firstReached(from: least) { interval.take(found, effort: effort(of: found).count) }
    try lowerPlan(&interval)
    var relaxation = RateRelaxation(rate: rate, graph: model.graph, forced: model.forced)
    searchLosses(&interval, &relaxation)
    try raiseBound(&interval)
    return Answer(
      selection: interval.best, leastEffort: Minutes(interval.bound), isBySolver: interval.isBySolver,
      certificate: relaxation.certificate, isStopped: isStopped() && !interval.isClosed,
      surplus: relaxation.surplus, forcedMinutes: envelope.forcedMinutes)
  }

  /// Between a budget with which no plan was found and one that a plan takes: by halves, each with a plan of its own.
  private func lowerPlan(_ interval: inout EffortInterval) throws(PlanningError) {
    var failed = interval.bound - 1
    while failed + 1 < interval.effort && !interval.isClosed && !isStopped() {
      let middle = failed + (interval.effort - failed) / 2
      if try !look(within: middle, &interval) { failed = middle }
      failed = max(failed, interval.bound - 1)
    }
  }

  /// Between the bound and the least minutes with which the goal is gained: a budget whose best plan gains less is too small.
  private func raiseBound(_ interval: inout EffortInterval) throws(PlanningError) {
    while interval.bound < interval.open && !interval.isClosed && !isStopped() {
      let middle = interval.bound + (interval.open - interval.bound) / 2
      guard middle < interval.open else { break }
      let bound = interval.bound
      _ = try look(within: middle, &interval)
      if interval.bound == bound { interval.open = min(interval.open, middle) }
    }
  }

  /// Makes the plan of a budget; true when it reaches the target.
  private func look(within budget: Int64, _ interval: inout EffortInterval) throws(PlanningError) -> Bool {
    let optimum = try planned(Minutes(budget))
    let minutes = effort(of: optimum.selection).count
    if optimum.greatestQuanta(in: problem) < goal {
      interval.raise(to: budget + 1, bySolver: optimum.prover == .glpk || optimum.isBoundBySolver)
      return false
    }
    if optimum.selection.quanta(in: problem) >= goal { interval.open = min(interval.open, minutes) }
    guard minutes <= budget, isReached(optimum.selection) else { return false }
    interval.take(optimum.selection, effort: minutes)
    return true
  }

  /// Plans that lose little and gain the goal, with the fewest minutes.
  private func searchLosses(_ interval: inout EffortInterval, _ relaxation: inout RateRelaxation) {
    var search = LossSearch(
      model, budget: interval.effort, limits: SearchLimits(nodes: model.graph.count, candidates: 4_000),
      dust: 0, relaxation: &relaxation, threads: limits.threads, isStopped: isStopped)
    let limit = model.envelope.bound(budget: interval.effort, rate: relaxation.rate) - goal
    let outcome = search.run(limit: max(limit, 0), goal: goal)
    if outcome.isComplete { interval.raise(to: outcome.leastMinutes ?? interval.effort, bySolver: false) }
    if let first = outcome.leastMinutes { interval.open = min(interval.open, first) }
    for counts in outcome.candidates {
      let found = Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
      let minutes = effort(of: found).count
      guard minutes < interval.effort else { break }
      if isReached(found) {
        interval.take(found, effort: minutes)
        break
      }
    }
  }

  /// A plan straight from the envelope, with as small a budget as one finds quickly.
  private func firstReached(from least: Int64) -> Selection? {
    func filled(_ budget: Int64) -> Selection? {
      let counts = EnvelopeFill(model: model, budget: budget).counts()
      let found = Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
      return effort(of: found).count <= budget && isReached(found) ? found : nil
    }
    var step: Int64 = 1
    var (low, high) = (least, least)
    var best = filled(high)
    while best == nil && !isStopped() {
      (low, high) = (high, high + step)
      guard high <= model.envelope.forcedMinutes + (model.envelope.minuteSums.last ?? 0) else { return nil }
      step *= 2
      best = filled(high)
    }
    // Between a budget that was too small and one that was not.
    while low + 1 < high && !isStopped() {
      let middle = (low + high) / 2
      if let found = filled(middle) { (best, high) = (found, middle) } else { low = middle }
    }
    return best
  }

  private func effort(of selection: Selection) -> Minutes {
    StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
  }
}
