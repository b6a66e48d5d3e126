package import Effort
package import RemediationPlan
package import SecureScore

extension Planner {
  /// Plans at several budgets, and a concave line through their bounds.
  ///
  /// The bounds are proved at the budgets only: between two of them, and so for round scores, the line is a guess.
  package func frontier(
    for question: Question, budgets choice: BudgetChoice, tenant: Tenant, scorecard: Scorecard,
    effort: EffortModel
  ) throws(PlanningError) -> Frontier {
    let problem = try Problem(tenant: tenant, gains: scorecard.gains, effort: effort, question: question)
    func work(_ selection: Selection) -> Minutes {
      StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
    }
    let (least, most) = (work(.mandatory(of: problem)), work(.everything(of: problem)))
    let start = PercentPoints(Selection.mandatory(of: problem).gain(in: problem), in: problem.gains)
    func plan(_ budget: Minutes) throws(PlanningError) -> Plan {
      var question = question
      question.budget = budget
      return try self.plan(for: question, tenant: tenant, scorecard: scorecard, effort: effort)
    }
    let all = try plan(most)
    let everything = Frontier.Everything(effort: most, gain: all.score.gain, score: all.score.after)
    var points: [Frontier.Point] = []
    for budget in choice.budgets(least: least, everything: most) {
      let plan = budget >= most ? all : try plan(budget)
      var point = Frontier.Point(
        budget: budget, effort: plan.effort, gain: plan.score.gain, bound: plan.score.bound,
        scoreAfter: plan.score.after, marginalGainPerHour: .zero, status: plan.score.status,
        isCarriedForward: false)
      if let last = points.last, last.gain > point.gain {
        (point.effort, point.gain, point.scoreAfter) = (last.effort, last.gain, last.scoreAfter)
        point.isCarriedForward = true
      }
      points.append(point)
    }
    var corners = [(least, start)]
    for point in points where point.budget > least { corners.append((point.budget, point.bound)) }
    if let last = corners.last, last.0 < most { corners.append((most, everything.gain)) }
    let breakpoints = Self.hull(corners)
    for index in points.indices {
      let budget = points[index].budget
      points[index].marginalGainPerHour =
        breakpoints.first { $0.effort > budget && budget < most }?.gainPerHour ?? .zero
    }
    let average = Self.perHour(everything.gain.trillionths - start.trillionths, most.count - least.count)
    let knee = breakpoints.dropLast().last { $0.gainPerHour > average }
    let milestones = Self.milestones(
      breakpoints, points: points, before: scorecard.overall, everything: everything.score)
    return Frontier(
      model: model.name, question: question, before: scorecard.overall, points: points,
      breakpoints: breakpoints, knee: knee, milestones: milestones, everything: everything)
  }

  private static func perHour(_ gain: Int64, _ minutes: Int64) -> PercentPoints {
    PercentPoints(trillionths: minutes > 0 ? Int64(Int128(gain) * 60 / Int128(minutes)) : 0)
  }

  /// The upper hull, with the slope to each corner.
  private static func hull(_ corners: [(Minutes, PercentPoints)]) -> [Frontier.Breakpoint] {
    var hull: [(x: Int64, y: Int64)] = []
    for (effort, gain) in corners {
      let next = (x: effort.count, y: gain.trillionths)
      while hull.count >= 2 {
        let (left, middle) = (hull[hull.count - 2], hull[hull.count - 1])
        let first = Int128(middle.y - left.y) * Int128(next.x - middle.x)
        let second = Int128(next.y - middle.y) * Int128(middle.x - left.x)
        guard first <= second else { break }
        hull.removeLast()
      }
      hull.append(next)
    }
    return hull.indices.map { index in
      let left = hull[max(index - 1, 0)]
      let (corner, rate) = (hull[index], perHour(hull[index].y - left.y, hull[index].x - left.x))
      return Frontier.Breakpoint(
        effort: Minutes(corner.x), gain: PercentPoints(trillionths: corner.y), gainPerHour: rate)
    }
  }

  private static func milestones(
    _ breakpoints: [Frontier.Breakpoint], points: [Frontier.Point], before: ScoreFraction,
    everything: ScoreFraction
  ) -> [Frontier.Milestone] {
    var milestones: [Frontier.Milestone] = []
    var score = before.tenThousandths / 500 * 500 + 500
    while score <= everything.tenThousandths {
      let needed = (score - before.tenThousandths) * 10_000_000_000
      if let index = breakpoints.firstIndex(where: { $0.gain.trillionths >= needed }) {
        let (left, right) = (breakpoints[max(index - 1, 0)], breakpoints[index])
        let rise = Int128(right.gain.trillionths - left.gain.trillionths)
        let share = Int128(needed - left.gain.trillionths) * Int128(right.effort.count - left.effort.count)
        milestones.append(
          Frontier.Milestone(
            score: ScoreFraction(tenThousandths: score),
            leastEffort: rise > 0 ? left.effort + Minutes(Int64(share / rise)) : right.effort,
            effort: points.first { $0.scoreAfter.tenThousandths >= score }?.effort))
      }
      score += 500
    }
    return milestones
  }
}
