import Effort
package import RemediationPlan
package import SecureScore

/// A plan with all that a report tells around it: the score before and after, and what other budgets would buy.
package struct Briefing: Sendable {
  package let plan: PlanReport
  /// The score now.
  package let before: Scorecard
  /// The score of the tenant with the plan done.
  package let after: Scorecard
  package let frontier: FrontierReport
  /// The least work that reaches a score, where one was asked for.
  package let target: PlanReport?
  /// Commands that make the plan and the report again, as a shell reads them; none where they are not known.
  package var commands: [String] = []

  /// - Parameter frontier: of the plan's question, at the budgets that the report can show.
  package init(
    plan: PlanReport, model: any ScoreModel, frontier: FrontierReport, target: PlanReport? = nil
  ) {
    self.plan = plan
    self.target = target
    self.frontier = frontier.knowing([plan, target].compactMap(\.self))
    before = model.scorecard(of: plan.tenant)
    after = model.scorecard(of: plan.tenantAfter)
  }

  /// How many stops the budget of a report has.
  private static let stops: Int64 = 60

  /// Stops in equal steps to the plan's effort and beyond it, to half as much again.
  package static func budgets(for plan: Plan) -> BudgetChoice {
    let last = max(plan.question.target == nil ? plan.question.budget : plan.effort, plan.effort)
    // A budget of nothing says nothing of its surroundings.
    guard last > .zero else { return .standard }
    // Rounded up, so that the plan's own budget is one of the stops to the minute.
    return .upTo(Minutes((last.count * 3 + 1) / 2), points: Int(stops))
  }
}

extension PlanReport {
  /// The tenant with every finding of the plan met.
  var tenantAfter: Tenant {
    let fixed = plan.steps.flatMap { step in
      step.items.compactMap { item in
        tenant.assessments.index(resource: item.resource, recommendation: step.recommendation)
      }
    }
    return tenant.replacing(assessments: tenant.assessments.setting(fixed, to: .healthy))
  }
}
