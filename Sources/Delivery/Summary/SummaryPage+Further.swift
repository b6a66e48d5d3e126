import Effort
import RemediationPlan
import SecureScore

extension SummaryPage {
  private static let milestoneLimit = 3

  /// The score asked for, the next round ones, and everything.
  var further: [[String: Any]] {
    let frontier = briefing.frontier.frontier
    let everything = frontier.everything
    let milestones = frontier.milestones
      .filter { $0.score > plan.plan.score.after && $0.score < everything.score }
      .filter { $0.score != briefing.target?.plan.question.target?.score }
    var rows = milestones.prefix(briefing.target == nil ? Self.milestoneLimit : Self.milestoneLimit - 1)
      .map { (score: $0.score, words: sentence($0), isTarget: false) }
    if let target = briefing.target, let score = target.plan.question.target?.score {
      rows.append((score, sentence(target), true))
      rows.sort { $0.score < $1.score }
    }
    if everything.score > plan.plan.score.after {
      rows.append(
        (everything.score, "with all that can be planned, \(Self.hours(everything.effort))", false))
    }
    if rows.isEmpty { rows.append((plan.plan.score.after, "is all that can be planned", false)) }
    return rows.map { row in
      [
        "score": "\(row.score.roundText) %", "words": row.words, "isTarget": row.isTarget,
      ]
    }
  }

  private func sentence(_ milestone: Frontier.Milestone) -> String {
    let least = Self.hours(milestone.leastEffort)
    guard let effort = milestone.effort else { return "at least \(least) in all" }
    // The plan found may be one for a higher score.
    return effort == milestone.leastEffort ? "\(effort) in all" : "between \(least) and \(effort) in all"
  }

  /// Nobody reads the minutes of a hundred hours; rounded down, which keeps `at least` true.
  private static func hours(_ effort: Minutes) -> String {
    effort.count < 6_000 ? effort.description : "\(Wording.count(effort.count / 60)) h"
  }

  /// The least work for the score asked for, beside the plan's.
  private func sentence(_ target: PlanReport) -> String {
    let effort = target.plan.effort
    guard effort > .zero else { return "is reached today" }
    let difference = effort - plan.plan.effort
    let beside =
      difference > .zero
      ? "\(difference) more than this plan"
      : difference < .zero ? "less than this plan" : "as much as this plan"
    let least = target.plan.score.leastEffort ?? .zero
    let proof =
      least == effort
      ? "\(plan.noPlan) does it in less" : "none\(plan.plan.question.planClause) does it in under \(least)"
    return "\(effort) in all, \(beside); \(proof)"
  }

  /// What the plan does not fix, by reason, with the hours where they are known.
  var open: [[String: String]] {
    var rows: [(Int, String)] = []
    let leftOut = plan.plan.leftOut
    if leftOut.findings > 0 {
      rows.append((leftOut.findings, "for later, \(Self.hours(leftOut.effort)) for all of them"))
    }
    for group in plan.notPlannableGroups {
      let words = Self.words(group.reason)
      let ownWords =
        switch group.reason {
        case .excluded: Self.listed(exclusions).map { "\(words): \($0)" }
        case .noMethod: Self.listed(refusals).map { "no known way: \($0)" }
        case .blocked, .outsideScope: nil as String?
        }
      rows.append((group.findings, ownWords ?? words))
    }
    if rows.isEmpty { rows.append((0, "nothing")) }
    return rows.map { ["count": Wording.count($0.0), "words": $0.1] }
  }

  /// The first reason, and how many others there are; nil where the first one is not in the policy's own words.
  private static func listed(_ reasons: [String?]) -> String? {
    guard let first = reasons.first ?? nil else { return nil }
    return first + (reasons.count > 1 ? ", and \(Wording.count(reasons.count - 1, "other reason"))" : "")
  }

  /// Why the policy has no figure for work by hand, in its own words: reasons of most findings first, and those
  /// without words last.
  private var refusals: [String?] {
    var findings: [String: Int] = [:]
    for group in plan.plan.notPlannable where group.reason == .noMethod {
      findings[group.detail, default: 0] += group.resources.count
    }
    let details = findings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let words = details.map { Estimate.Provenance.because(ofRefusal: $0, by: plan.policy.name) }
    return words.filter { $0 != nil }.map { $0.map { TerminalText.cut($0, to: 60) } }
      + words.filter { $0 == nil }
  }

  /// Why the policy keeps findings out, in its own words.
  private var exclusions: [String?] {
    let details = plan.plan.notPlannable.filter { $0.reason == .excluded }.map(\.detail)
    var reasons: [String] = []
    for rule in plan.plan.question.planRules where rule.effect == .exclude {
      guard let because = rule.because, details.contains(where: { names(rule, $0) }) else {
        continue
      }
      let until = rule.until.map { " (until \($0))" } ?? ""
      reasons.append(TerminalText.cut(because, to: 60) + until)
    }
    return reasons
  }

  /// Whether a detail begins with the rule's place: line 3 is not line 31.
  private func names(_ rule: PlanRule, _ detail: String) -> Bool {
    detail.hasPrefix(rule.source) && detail.dropFirst(rule.source.count).first?.isNumber != true
  }

  private static func words(_ reason: NotPlannable.Reason) -> String {
    switch reason {
    case .noMethod: "no known way to fix them, hours unknown"
    case .excluded: "kept out by the policy"
    case .blocked: "wait for another finding that cannot be fixed"
    case .outsideScope: "outside the scopes asked for"
    }
  }
}
