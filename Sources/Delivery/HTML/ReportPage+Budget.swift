import Effort
import RemediationPlan
import SecureScore

/// What other budgets would buy.
extension ReportPage {
  var budgetValues: Values {
    let own = BudgetStop.own(of: plan)
    return Self.present([
      "lastStop": stops.count - 1, "ownStop": stops.firstIndex { $0.budget == own } ?? 0,
      "ownBudget": own.description, "noPlan": report.noPlan,
      "everything": briefing.frontier.everythingSentence,
      "knee": briefing.frontier.kneeSentence,
      "musts": musts?.description, "rules": briefing.frontier.frontier.question.rulesSentence,
      "points": briefing.frontier.frontier.points.indices.map(point),
    ])
  }

  /// What the findings take that every plan must hold; nil without such.
  var musts: Minutes? {
    briefing.frontier.frontier.breakpoints.first.flatMap { $0.effort > .zero ? $0.effort : nil }
  }

  private func point(_ index: Int) -> Values {
    let point = briefing.frontier.frontier.points[index]
    return [
      "pointBudget": point.budget.description, "pointEffort": point.effort.description,
      "pointGain": Wording.gain(point.gain), "pointScore": Wording.percent(point.scoreAfter),
      "pointProof": briefing.frontier.proof(index),
    ]
  }
}
