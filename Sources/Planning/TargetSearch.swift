import Effort
import RemediationPlan
import SecureScore

/// The least effort that gains enough for a rounded score. docs/model.md, section 8.
struct TargetSearch {
  let problem: Problem
  let model: ClosureModel
  /// What any plan must gain at least that reaches the target, in quanta.
  let goal: Int128
  /// Whether a selection reaches the target, as the portal rounds.
  let isReached: (Selection) -> Bool
  let threads: Int
  let isStopped: @Sendable () -> Bool

  struct Answer {
    var selection: Selection
    /// No plan that reaches the target takes less.
    var leastEffort: Minutes
    var certificate: Certificate
    var isStopped: Bool
    /// What the certificate proves beside its rate, and the minutes that are spent anyway; nil: nothing.
    var surplus: Int128?
    var forcedMinutes: Int64 = 0
  }

  /// nil when not even everything reaches the target.
  func run() -> Answer? {
    let everything = Selection.everything(of: problem)
    guard isReached(everything) else { return nil }
    let envelope = model.envelope
    let least = envelope.leastEffort(toGain: goal)
    let rate = envelope.rate(budget: least)
    var best = firstReached(from: least) ?? everything
    var relaxation = RateRelaxation(rate: rate, graph: model.graph, forced: model.forced)
    let most = effort(of: best)
    var search = LossSearch(
      model, budget: most.count, limits: SearchLimits(nodes: model.graph.count, candidates: 4_000), dust: 0,
      relaxation: &relaxation, threads: threads, isStopped: isStopped)
    var bound = Minutes(max(least, effort(of: .mandatory(of: problem)).count))
    let limit = envelope.bound(budget: most.count, rate: rate) - goal
    let outcome = search.run(limit: max(limit, 0), goal: goal)
    if outcome.isComplete { bound = max(bound, Minutes(outcome.leastMinutes ?? most.count)) }
    for counts in outcome.candidates {
      let found = Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
      guard effort(of: found) < effort(of: best) else { break }
      if isReached(found) {
        best = found
        break
      }
    }
    return Answer(
      selection: best, leastEffort: min(bound, effort(of: best)), certificate: relaxation.certificate,
      isStopped: isStopped(), surplus: relaxation.surplus, forcedMinutes: envelope.forcedMinutes)
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
