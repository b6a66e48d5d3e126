import Effort
import RemediationPlan
import SecureScore

extension SummaryPage {
  /// The page in one sentence.
  var headline: String {
    let score = plan.plan.score
    let now = Wording.percent(score.before)
    guard !plan.plan.steps.isEmpty else {
      if let target = plan.plan.question.target, plan.plan.leftOut.findings > 0 {
        return "The secure score is \(now): \(target.words) is reached already."
      }
      return "The secure score is \(now), and nothing that raises it fits into \(plan.plan.question.budget)."
    }
    guard score.after > score.before else {
      return "\(Self.spokenHours(plan.plan.effort)) of work, and a secure score that stays at \(now)."
    }
    let verb = plan.plan.effort == Minutes(60) ? "raises" : "raise"
    return "\(Self.spokenHours(plan.plan.effort)) of work \(verb) the secure score from \(now) to "
      + "\(Wording.percent(score.after))."
  }

  /// Whole hours in words, others to the minute.
  private static func spokenHours(_ effort: Minutes) -> String {
    effort.count % 60 == 0 ? Wording.count(Int(effort.count / 60), "hour") : effort.description
  }

  var figures: [[String: String]] {
    let steps = plan.plan.steps
    let findings = steps.reduce(0) { $0 + $1.items.count }
    return [
      ("+\(plan.plan.score.gain.shortText)", "percent points"),
      (Wording.count((plan.plan.effort.count + 30) / 60) + " h", "of work"),
      (Wording.count(steps.count), steps.count == 1 ? "ticket" : "tickets"),
      (Wording.count(findings), "of \(Wording.count(findings + openAfter)) open findings fixed"),
    ].map { ["value": $0.0, "words": $0.1] }
  }

  /// Findings that stay open with the plan done.
  var openAfter: Int {
    plan.plan.notPlannable.reduce(plan.plan.leftOut.findings) { $0 + $1.resources.count }
  }

  /// How good the plan is, for people who have never heard of a bound.
  var proof: String {
    let score = plan.plan.score
    let check = "The figures of the plan were recomputed by an independent check."
    guard !plan.plan.steps.isEmpty else { return check }
    if let target = plan.plan.question.target {
      let least = score.leastEffort ?? .zero
      let bound =
        least == plan.plan.effort
        ? "Proven: \(plan.noPlan) reaches \(target.words) in less time."
        : "Proven: \(plan.noPlan) reaches \(target.words) in less than \(least)."
      return "\(bound) \(check)"
    }
    let (budget, clause) = (plan.plan.question.budget, plan.plan.question.planClause)
    if score.gapMillionthsOfPercent == 0 {
      return "Proven: no other choice of work within \(budget)\(clause) gains more. \(check)"
    }
    let rule = plan.plan.question.selection == .optimum ? "" : "The order follows a simple rule. "
    return "\(rule)Proven: no choice of work within \(budget)\(clause) gains more than "
      + "+\(PercentPoints(trillionths: score.bound.trillionths).shortText). \(check)"
  }
}
