import Effort
import RemediationPlan

/// A budget that the report can show, with the best plan for it.
struct BudgetStop {
  var budget: Minutes
  /// Index of the best plan among the frontier's points; nil where the budget is too small for any.
  var point: Int?

  /// Nothing, the budgets of the frontier, and the plan's own, ascending.
  static func all(of briefing: Briefing) -> [BudgetStop] {
    let points = briefing.frontier.frontier.points
    let budgets = Set(points.map(\.budget) + [.zero, own(of: briefing.plan.plan)]).sorted()
    return budgets.map { budget in BudgetStop(budget: budget, point: points.lastIndex { $0.budget <= budget })
    }
  }

  /// The budget that the plan was made for; for a target what the plan takes.
  static func own(of plan: Plan) -> Minutes {
    plan.question.target == nil ? plan.question.budget : plan.effort
  }
}
