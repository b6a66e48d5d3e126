import Effort
import RemediationPlan
import SecureScore

/// What a plan may say that answers a target instead of a budget; docs/model.md, section 8.
enum TargetRules {
  /// What the certificate proves: with so many minutes less than the budget the gain is too small for the target.
  ///
  /// - Parameter total: the bound on the gain within the budget, in quanta.
  static func leastEffort(
    _ question: Question, total: Int128?, certificate: Certificate, scorecard: Scorecard
  ) -> Minutes? {
    guard let target = question.target, !target.isForEachScope else { return nil }
    guard let total, certificate.perMinute > 0 else { return .zero }
    let spare = total - ScoreRounding(scorecard: scorecard).goal(target.score)
    let minutes = spare <= 0 ? 0 : spare / Int128(certificate.perMinute)
    return Minutes(Int64(max(0, Int128(question.budget.count) - minutes)))
  }

  /// The plan takes exactly its budget and reaches its target.
  static func check(
    _ plan: Plan, after: Scorecard, tenant: Tenant, reporting faults: inout DiscrepancyList
  ) {
    guard let target = plan.question.target else { return }
    faults.compare(
      "question.budgetMinutes", plan.question.budget, plan.effort,
      "with a target the budget is what the plan takes")
    guard target.isForEachScope else {
      if after.overall < target.score {
        faults.add(
          "question.targetPercentage", stated: "\(target.score)", recomputed: "\(after.overall)",
          "the plan reaches its target")
      }
      return
    }
    let pattern = plan.question.scopePattern.map { Glob($0) }
    for score in after.scopes where score.maximum > .zero && score.percentage < target.score {
      let scope = tenant.scopes[score.scope]
      guard pattern.map({ $0.matches(scope.id) || $0.matches(scope.name) }) ?? true else { continue }
      faults.add(
        "question.targetPercentage", stated: "\(target.score)",
        recomputed: "\(score.percentage) in \(scope.id)",
        "every scope reaches the target")
    }
  }

  /// - Parameter plan: recomputed, with the stated bounds, status and prover.
  static func checkStatus(_ plan: Plan, reporting faults: inout DiscrepancyList) {
    let effort = plan.effort
    let least = plan.score.leastEffort ?? .zero
    if plan.score.leastEffort == nil || least > effort {
      faults.add(
        "score.effortBoundMinutes", stated: plan.score.leastEffort.map { "\($0)" } ?? "none",
        recomputed: "at most \(effort)", "no bound is above what the plan takes")
    }
    if let certified = plan.score.certifiedLeastEffort, certified > least {
      faults.add(
        "score.effortBoundMinutes", stated: "\(least)", recomputed: "at least \(certified)",
        "the bound is never weaker than the certified one")
    }
    let isProved = least == effort
    if plan.score.status == .rule || (plan.score.status == .optimal) != isProved && isEnded(plan.score.status)
    {
      faults.add(
        "score.status", stated: plan.score.status.rawValue, recomputed: isProved ? "optimal" : "not optimal",
        "a plan is optimal where it takes no more than the bound")
    }
    let isCertified = plan.score.certifiedLeastEffort == effort
    // Whether an exhaustive search or the solver closed what the certificate leaves open, the plan alone can say.
    let isBySolver = plan.score.prover == .glpk && plan.score.status == .optimal && !isCertified
    let expected: Prover? = plan.score.status == .optimal ? (isCertified ? .certificate : .search) : nil
    if plan.score.prover != expected && !isBySolver {
      faults.add(
        "score.prover", stated: plan.score.prover?.rawValue ?? "none",
        recomputed: expected?.rawValue ?? "none",
        "the certificate proves a plan that takes the certified bound, and no other")
    }
    for (name, bound) in [("bound", plan.score.bound), ("certifiedBound", plan.score.certifiedBound)]
    where plan.score.gain > bound {
      faults.add(
        "score.\(name)", stated: "\(bound)", recomputed: "at least \(plan.score.gain)",
        "no plan gains more than the bound")
    }
  }

  /// A run that the clock or Ctrl-C ended says so, whatever it proved.
  private static func isEnded(_ status: PlanStatus) -> Bool { status != .timeLimit && status != .interrupted }
}
