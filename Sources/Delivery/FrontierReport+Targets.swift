import Effort
import RemediationPlan

extension FrontierReport {
  /// The same curve, with what plans for a target prove of its round scores: a search of its own finds better plans
  /// and bounds than the curve has, and a report must not tell two figures for one score.
  func knowing(_ plans: [PlanReport]) -> FrontierReport {
    var frontier = frontier
    for plan in plans.map(\.plan) {
      guard let target = plan.question.target, !target.isForEachScope, let least = plan.score.leastEffort
      else {
        continue
      }
      for index in frontier.milestones.indices where frontier.milestones[index].score == target.score {
        let known = frontier.milestones[index]
        let effort = min(known.effort ?? plan.effort, plan.effort)
        frontier.milestones[index].effort = effort
        frontier.milestones[index].leastEffort = min(max(known.leastEffort, least), effort)
      }
    }
    return FrontierReport(frontier: frontier, tenant: tenant, policy: policy, title: title)
  }
}
