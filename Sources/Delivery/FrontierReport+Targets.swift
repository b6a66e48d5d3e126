import Effort
import RemediationPlan

extension FrontierReport {
  /// The same curve, with what plans for a target prove of its round scores: a search of its own finds better plans
  /// and bounds than the curve has, and a report must not tell two figures for one score.
  ///
  /// A plan that reaches a score reaches all below it, but where nothing better is known of a lower one it is no answer:
  /// nobody would take it for that. What no cheaper plan reaches, none does that reaches more.
  func knowing(_ plans: [PlanReport]) -> FrontierReport {
    var frontier = frontier
    for plan in plans.map(\.plan) {
      guard let target = plan.question.target, !target.isForEachScope, let least = plan.score.leastEffort
      else {
        continue
      }
      for index in frontier.milestones.indices {
        var milestone = frontier.milestones[index]
        let isOwn = milestone.score >= target.score || milestone.effort != nil
        if isOwn && milestone.score <= max(target.score, plan.score.after) {
          milestone.effort = min(milestone.effort ?? plan.effort, plan.effort)
        }
        if milestone.score >= target.score { milestone.leastEffort = max(milestone.leastEffort, least) }
        milestone.leastEffort = min(milestone.leastEffort, milestone.effort ?? milestone.leastEffort)
        frontier.milestones[index] = milestone
      }
    }
    return FrontierReport(frontier: frontier, tenant: tenant, policy: policy, title: title)
  }
}
