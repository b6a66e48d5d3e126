import Effort
import RemediationPlan
import SecureScore

extension PlanReport {
  /// How good the plan is, in one honest sentence.
  var proofSentence: String {
    let score = plan.score
    if let target = plan.question.target { return proofSentence(for: target) }
    let gap = Wording.gap(millionthsOfPercent: score.gapMillionthsOfPercent)
    let best =
      "at most \(gap) below the best \(plan.question.isBoundByRules ? "that the policy allows" : "possible")"
    switch score.status {
    case .optimal: return "proven optimal\(prover)\(leastEffort)"
    case .withinGap where score.gapMillionthsOfPercent == 0: return "\(noPlan) gains more\(prover)"
    case .withinGap: return "\(best)\(prover.isEmpty ? "" : ", proved\(prover)")"
    case .limit: return "the search reached its limits: \(best)"
    case .timeLimit: return "the time limit ended the search: \(best); another run may end elsewhere"
    case .interrupted: return "interrupted: \(best)"
    case .rule: return "\(ruleName): \(gap) below the bound for the best plan (\(bound))"
    }
  }

  /// What is spent, of what or for what.
  var effortPhrase: String {
    guard let target = plan.question.target else { return "\(plan.effort) of \(plan.question.budget)" }
    return "\(plan.effort), to reach \(Wording.percent(target.score))"
      + (target.isForEachScope ? " in each scope" : "")
  }

  private func proofSentence(for target: Target) -> String {
    let least = plan.score.leastEffort ?? .zero
    let noPlan = "no plan that reaches it\(plan.question.isBoundByRules ? " and keeps to the policy" : "")"
    let bound = "\(noPlan) takes less than \(least)\(openEffort(above: least))"
    switch plan.score.status {
    case .optimal: return "proven\(prover): \(noPlan) takes less"
    case .withinGap, .limit, .rule: return "proved: \(bound)"
    case .timeLimit: return "the time limit ended the search: \(bound); another run may end elsewhere"
    case .interrupted: return "interrupted: \(bound)"
    }
  }

  /// How much of the effort is not proved to be needed: ` (gap 1.08 %)`.
  private func openEffort(above least: Minutes) -> String {
    let (open, effort) = (plan.effort.count - least.count, plan.effort.count)
    guard open > 0, effort > 0 else { return "" }
    let share = Int64(clamping: roundedUp(Int128(open) * 100_000_000, over: Int128(effort)))
    return " (gap \(Wording.gap(millionthsOfPercent: share)))"
  }

  /// What the integers of the certificate confirm without any solver.
  var certificateSentence: String {
    if plan.question.target != nil {
      guard let least = plan.score.certifiedLeastEffort else {
        return "scores and efforts checked; the bound for each scope has no certificate"
      }
      return least == plan.effort
        ? "certificate checked: it confirms that by itself"
        : "certificate checked, no solver needed: none takes less than \(least)"
    }
    if plan.score.certifiedGapMillionthsOfPercent == 0 {
      return "certificate checked: it confirms that by itself"
    }
    if plan.score.certifiedBound.shortText == plan.score.gain.shortText {
      return "certificate checked, no solver needed: \(noPlan) gains a hundredth more"
    }
    let gap = Wording.gap(millionthsOfPercent: plan.score.certifiedGapMillionthsOfPercent)
    return "certificate checked, no solver needed: \(noPlan) gains over "
      + "+\(plan.score.certifiedBound.shortText) (gap \(gap))"
  }

  private var bound: String { "+\(plan.score.bound.shortText)" }

  private var prover: String {
    switch plan.score.prover {
    case .search: " by exhaustive search"
    case .glpk: " by GLPK"
    case .certificate: " by its certificate alone"
    case nil: ""
    }
  }

  /// Those that break the rules of the policy may well be better.
  var noPlan: String { "no plan\(plan.question.planClause)" }

  private var leastEffort: String {
    plan.score.isLeastEffort ? ", and no cheaper plan\(plan.question.planClause) gains as much" : ""
  }

  private var ruleName: String {
    switch plan.question.selection {
    case .optimum: "a simple rule"
    case .portal: "in the portal's order"
    case .density: "in the order of gain per hour"
    }
  }

  /// What the next hour is worth by the multiplier on the budget; nil when that is nothing.
  var nextHour: PercentPoints? {
    // The multiplier belongs to the best plan, not to one that follows a rule of thumb.
    guard plan.question.selection == .optimum else { return nil }
    let quanta = Int128(plan.certificate.perMinute) * 60
    let value = quanta / PercentPoints.quantaPerTrillionth
    return value > 0 ? PercentPoints(trillionths: Int64(clamping: value)) : nil
  }

  /// The numbers of the steps that a step enables: `11, 13 and 2 more`.
  func enabledNumbers(of step: Step) -> String {
    Wording.numbers(enabled(by: step).map { $0 + 1 })
  }

  /// What the portal will show differs from the gain where roundings add up; nil where it does not show.
  var roundingSentence: String? {
    let visible = Int128(plan.score.after.tenThousandths - plan.score.before.tenThousandths) * 10_000_000_000
    guard PercentPoints(trillionths: Int64(clamping: visible)).shortText != plan.score.gain.shortText else {
      return nil
    }
    return "the portal rounds every control: it will show "
      + "+\(PercentPoints(trillionths: Int64(clamping: visible)).shortText)"
  }

  /// Why there is nothing to do, when there is nothing.
  var emptySentence: String? {
    guard plan.steps.isEmpty else { return nil }
    if plan.leftOut.findings == 0 { return "Nothing is left that could be planned." }
    if let target = plan.question.target { return "\(target.words) is reached already." }
    return "Nothing that raises the score can be finished in \(plan.question.budget)."
  }

  var leftOutSentence: String {
    guard plan.leftOut.findings > 0 else { return "left out: nothing that could be planned" }
    return
      "left out: \(Wording.count(plan.leftOut.findings, "finding")), \(plan.leftOut.effort) to fix them all"
  }

  /// Findings that no plan may hold, by reason, with the details that say so.
  var notPlannableGroups: [(reason: NotPlannable.Reason, findings: Int, details: [String])] {
    let reasons: [NotPlannable.Reason] = [.noMethod, .excluded, .blocked, .outsideScope]
    return reasons.compactMap { reason in
      let groups = plan.notPlannable.filter { $0.reason == reason }
      guard !groups.isEmpty else { return nil }
      var details: [String] = []
      for group in groups where !group.detail.isEmpty && !details.contains(group.detail) {
        details.append(group.detail)
        if details.count > Self.detailLimit { break }
      }
      return (reason, groups.reduce(0) { $0 + $1.resources.count }, details)
    }
  }

  static let detailLimit = 3

  /// Details beyond the limit are not spelled out.
  func detailText(_ details: [String]) -> String {
    details.prefix(Self.detailLimit).map { TerminalText.cut($0, to: 200) }.joined(separator: "; ")
      + (details.count > Self.detailLimit ? "; …" : "")
  }

  /// Scopes the question restricts the work to, when it does.
  var scopeSentence: String? { plan.question.scopeSentence(for: tenant) }
}
