import Effort
import IntegerProgram
import RemediationPlan
import SecureScore

extension Planner {
  /// The plan of least effort that reaches a target.
  func plan(
    toReach target: Target, problem: Problem, scorecard: Scorecard
  ) throws(PlanningError) -> Plan {
    let answer =
      target.isForEachScope
      ? try answerForEachScope(target, problem, scorecard) : try answer(target, problem, scorecard)
    var problem = problem
    problem.question.budget = StepWork.effort(
      of: StepWork.all(of: answer.selection, in: problem), in: problem)
    let everything = PercentPoints(
      Selection.everything(of: problem).gain(in: problem), in: problem.gains)
    var bound = everything
    if let surplus = answer.surplus {
      let rate = Int128(answer.certificate.perMinute)
      let total = surplus + rate * Int128(problem.question.budget.count - answer.forcedMinutes)
      bound = min(bound, PercentPoints(quantaRoundedUp: total))
    }
    let effort = problem.question.budget
    let isProved = effort == answer.leastEffort
    let prover: Prover? = isProved ? answer.isBySolver ? .glpk : .search : nil
    let status: PlanStatus =
      isProved
      ? .optimal
      : answer.isStopped
        ? (interruption?.isRequested == true ? .interrupted : .timeLimit)
        : Self.isWithin(limits.gapMillionthsOfPercent, effort, answer.leastEffort) ? .withinGap : .limit
    let optimum = Optimum(
      selection: answer.selection, bound: bound, certifiedBound: bound, certificate: answer.certificate,
      status: status, prover: prover, isLeastEffort: isProved)
    var plan = finish(
      optimum, selection: answer.selection, places: nil,
      PlanAssembly(problem: problem, scorecard: scorecard, model: model))
    // Here it is the effort that is proved, not the gain.
    plan.score.status = status
    plan.score.prover = prover
    plan.score.bound = max(bound, plan.score.gain)
    plan.score.certifiedBound = plan.score.bound
    plan.score.leastEffort = answer.leastEffort
    return plan
  }

  private static func isWithin(_ gap: Int64, _ effort: Minutes, _ least: Minutes) -> Bool {
    Int128((effort - least).count) * 100_000_000 <= Int128(gap) * Int128(effort.count)
  }

  /// All scopes together.
  private func answer(
    _ target: Target, _ problem: Problem, _ scorecard: Scorecard
  ) throws(PlanningError) -> TargetSearch.Answer {
    let found = try targetSearch(
      problem, goal: ScoreRounding(scorecard: scorecard).goal(target.score),
      isReached: { score(of: $0, in: problem, from: scorecard) >= target.score }
    ).run()
    guard let found else {
      throw .unreachable(
        scopes: [], best: score(of: .everything(of: problem), in: problem, from: scorecard),
        notPlannable: problem.notPlannable)
    }
    return found
  }

  /// Scope by scope; what is paid once for the tenant counts by equal shares in their bounds.
  private func answerForEachScope(
    _ target: Target, _ problem: Problem, _ scorecard: Scorecard
  ) throws(PlanningError) -> TargetSearch.Answer {
    let scores = ScopeScores(scorecard)
    let isAsked = problem.question.asks(for: problem.tenant.scopes)
    var completions = Selection.mandatory(of: problem).complete
    var bound = Minutes.zero
    var (isStopped, isBySolver) = (false, false)
    var unreachable: [(scope: Int, best: ScoreFraction)] = []
    var place = 0
    var scopeCounts = [Int](repeating: 0, count: problem.tenant.recommendations.count)
    for step in problem.steps.places { scopeCounts[Int(step.recommendation)] += 1 }
    for scope in problem.tenant.scopes.indices where scorecard.scopes[scope].maximum > .zero {
      guard isAsked[scope] else { continue }
      var question = problem.question
      question.scopePattern = problem.tenant.scopes[scope].id
      let part = try Problem(
        tenant: problem.tenant, gains: problem.gains, effort: problem.effort, question: question)
      let goal = ScoreRounding(scorecard: scorecard, scope: scope).goal(target.score)
      let isReached: (Selection) -> Bool = { selection in
        scores.score(of: scope, healed: healed(selection, in: part)) >= target.score
      }
      guard let found = try targetSearch(part, goal: goal, isReached: isReached).run() else {
        let everything = healed(.everything(of: part), in: part)
        unreachable.append((scope, scores.score(of: scope, healed: everything)))
        continue
      }
      // The classes of a scope stand together, in the same order in the whole and in the part.
      for count in found.selection.complete {
        completions[place] = max(completions[place], count)
        place += 1
      }
      // The plan may share a tenant-wide part with other scopes: its own least effort says nothing of the whole.
      var (least, isSolvers) = (found.leastEffort, found.isBySolver)
      if part.hasOnce {
        let shared = try targetSearch(
          part.sharingOnce(among: scopeCounts), goal: goal, isReached: isReached
        ).run()
        (least, isSolvers) = shared.map { ($0.leastEffort, $0.isBySolver) } ?? (.zero, false)
      }
      bound += least
      isBySolver = isBySolver || isSolvers
      isStopped = isStopped || found.isStopped
    }
    if let first = unreachable.min(by: { ($0.best, $0.scope) < ($1.best, $1.scope) }) {
      throw .unreachable(
        scopes: unreachable.map(\.scope), best: first.best, notPlannable: problem.notPlannable)
    }
    let selection = Selection(completions: completions, of: problem)
    return TargetSearch.Answer(
      selection: selection, leastEffort: bound, isBySolver: isBySolver, certificate: .trivial,
      isStopped: isStopped)
  }

  /// The plan of greatest gain within a budget, as if it had been asked for.
  private func planned(_ problem: Problem, within budget: Minutes) throws(PlanningError) -> Optimum {
    var problem = problem
    problem.question.budget = budget
    return try search(problem, threads: limits.threads).run()
  }

  private func targetSearch(
    _ problem: Problem, goal: Int128, isReached: @escaping (Selection) -> Bool
  ) throws(PlanningError) -> TargetSearch {
    let stop = search(problem, threads: 1).isStopped
    guard let model = ClosureModel(problem, isForBudget: false, threads: limits.threads, isStopped: stop)
    else {
      throw tooEarly
    }
    return TargetSearch(
      problem: problem, model: model, goal: goal, limits: limits, isReached: isReached,
      planned: { budget throws(PlanningError) in try planned(problem, within: budget) }, isStopped: stop)
  }
}
