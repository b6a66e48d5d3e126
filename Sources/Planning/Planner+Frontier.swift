package import Effort
package import RemediationPlan
package import SecureScore

extension Planner {
  /// The best plans at several budgets, and the envelope that no plan at any budget can pass.
  ///
  /// One envelope serves all budgets; only where the plan that it gives at once is not within the gap, that budget is
  /// searched like a plan of its own. Threads work on different budgets.
  package func frontier(
    for question: Question, budgets choice: BudgetChoice, tenant: Tenant, scorecard: Scorecard,
    effort: EffortModel
  ) throws(PlanningError) -> Frontier {
    let problem = try Problem(tenant: tenant, gains: scorecard.gains, effort: effort, question: question)
    guard
      let model = ClosureModel(
        problem, isForBudget: false, threads: limits.threads, isStopped: search(problem, threads: 1).isStopped
      )
    else { throw tooEarly }
    let curve = EnvelopeCurve(problem: problem, envelope: model.envelope, scorecard: scorecard)
    let (least, most) = (curve.least, curve.most)
    let budgets = choice.budgets(least: least, everything: most)
    if let first = budgets.first, first < least {
      throw .mandatoryOverBudget(needed: least.count, budget: first.count)
    }
    let everything = Frontier.Everything(
      effort: most, gain: curve.totalGain,
      score: score(of: .everything(of: problem), in: problem, from: scorecard))
    let prefixes = PrefixCompletions(
      model, of: problem, cuts: budgets.map { model.envelope.firstBeyond(budget: $0.count) })
    let found = Parallel.map(Array(budgets.enumerated()), threads: limits.threads) { place, budget in
      Result { () throws(PlanningError) in
        var problem = problem
        problem.question.budget = budget
        if let point = quickPoint(place, prefixes, model, problem, curve, scorecard) { return point }
        let optimum = try search(problem, threads: 1).run(sharing: model)
        return point(optimum, problem, curve, scorecard)
      }
    }
    var points: [Frontier.Point] = []
    for result in found {
      var point = try result.get()
      if let last = points.last, last.gain > point.gain {
        (point.effort, point.gain, point.scoreAfter) = (last.effort, last.gain, last.scoreAfter)
        point.isCarriedForward = true
      }
      points.append(point)
    }
    return Frontier(
      model: self.model.name, question: question, before: scorecard.overall, points: points,
      breakpoints: curve.breakpoints, knee: curve.knee,
      milestones: milestones(curve, points, model, problem, scorecard, everything.score),
      everything: everything)
  }

  /// The point of a plan straight from the envelope, where that is within the gap.
  private func quickPoint(
    _ place: Int, _ prefixes: PrefixCompletions, _ model: ClosureModel, _ problem: Problem,
    _ curve: EnvelopeCurve, _ scorecard: Scorecard
  ) -> Frontier.Point? {
    let budget = problem.question.budget
    let fill = EnvelopeFill(model: model, budget: budget.count)
    guard let (extras, minutes) = fill.extras(withinGap: limits.gapMillionthsOfPercent) else { return nil }
    var healed = prefixes.healed[place]
    for (segment, units) in extras { prefixes.add(Int(segment), units: units, to: &healed) }
    var sum = ExactSum()
    for (cell, count) in healed.enumerated() where count > 0 {
      problem.gains.add(count, ofCell: cell, to: &sum)
    }
    let gain = PercentPoints(sum, in: problem.gains)
    let proved = model.envelope.bound(budget: budget.count, rate: model.envelope.rate(budget: budget.count))
    let bound = max(gain, min(curve.totalGain, PercentPoints(quantaRoundedUp: proved)))
    return Frontier.Point(
      budget: budget, effort: Minutes(minutes), gain: gain, bound: bound,
      scoreAfter: score(healed: healed, from: scorecard),
      marginalGainPerHour: curve.gainPerHour(after: budget), status: bound == gain ? .optimal : .withinGap,
      isCarriedForward: false)
  }

  private func point(
    _ optimum: Optimum, _ problem: Problem, _ curve: EnvelopeCurve, _ scorecard: Scorecard
  ) -> Frontier.Point {
    let gain = PercentPoints(optimum.selection.gain(in: problem), in: problem.gains)
    let effort = StepWork.effort(of: StepWork.all(of: optimum.selection, in: problem), in: problem)
    let bound = optimum.status == .optimal ? gain : max(optimum.bound, gain)
    return Frontier.Point(
      budget: problem.question.budget, effort: effort, gain: gain, bound: bound,
      scoreAfter: score(of: optimum.selection, in: problem, from: scorecard),
      marginalGainPerHour: curve.gainPerHour(after: problem.question.budget),
      status: optimum.status == .limit && PlanScore.gap(gain, bound) <= limits.gapMillionthsOfPercent
        ? .withinGap : optimum.status, isCarriedForward: false)
  }

  /// Round scores from the present one to that of everything: what they take at least, and in a plan that was found.
  private func milestones(
    _ curve: EnvelopeCurve, _ points: [Frontier.Point], _ model: ClosureModel, _ problem: Problem,
    _ scorecard: Scorecard, _ last: ScoreFraction
  ) -> [Frontier.Milestone] {
    let step: Int64 = 500
    let first = scorecard.overall.tenThousandths / step * step + step
    return stride(from: first, through: last.tenThousandths, by: Int64.Stride(step)).map { value in
      let target = ScoreFraction(tenThousandths: value)
      let effort = points.first { $0.scoreAfter >= target }?.effort
      return Frontier.Milestone(
        score: target, leastEffort: curve.leastEffort(toReach: target), effort: effort)
    }
  }

  /// The rounded score with a selection done.
  func score(of selection: Selection, in problem: Problem, from scorecard: Scorecard) -> ScoreFraction {
    score(healed: healed(selection, in: problem), from: scorecard)
  }

  /// The rounded score with some bundles completed, by cell.
  private func score(healed: [Int], from scorecard: Scorecard) -> ScoreFraction {
    var progress = model.progress(from: scorecard)
    for (cell, count) in healed.enumerated() where count > 0 { progress.heal(count, inCell: cell) }
    return progress.overall
  }

  /// Bundles that a selection completes, by cell.
  func healed(_ selection: Selection, in problem: Problem) -> [Int] {
    var healed = [Int](repeating: 0, count: problem.gains.cells.count)
    for (bundle, count) in selection.complete.enumerated() {
      healed[Int(problem.classes.cells[bundle])] += Int(count)
    }
    return healed
  }

  func search(_ problem: Problem, threads: Int) -> OptimumSearch {
    var limits = limits
    limits.threads = threads
    return OptimumSearch(
      problem: problem, limits: limits, interruption: interruption, elapsed: elapsed, solve: solve)
  }
}
