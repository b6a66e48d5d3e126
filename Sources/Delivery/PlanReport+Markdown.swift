import Effort
import RemediationPlan
import SecureScore

extension PlanReport {
  package var markdown: String {
    var lines = markdownHead
    if !plan.steps.isEmpty {
      lines.append("")
      let governance = shownGovernance
      lines += MarkdownText.table(
        Self.markdownColumns(isGoverned: !governance.isEmpty),
        rows: plan.steps.indices.map { markdownRow($0, governance) })
    }
    if plan.steps.indices.contains(where: isGainInvisible) { lines += ["", Self.markdownRoundingNote] }
    lines += markdownDemands
    let groups = markdownNotPlannable(hasDetails: true)
    if !groups.isEmpty { lines += ["", "Cannot be planned:", ""] + groups }
    lines += ["", markdownFingerprints]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The longest name of an input or a policy, in columns.
  private static let longestName = 80

  /// What the answer is, how good, and what it leaves.
  var markdownHead: [String] {
    let score = plan.score
    let name =
      title.isEmpty ? "" : " for \(MarkdownText.escaped(TerminalText.cut(title, to: Self.longestName)))"
    var lines = ["### Remediation plan\(name)", ""]
    lines.append(
      "**\(Wording.percent(score.before)) → \(Wording.percent(score.after))**, "
        + "+\(score.gain.shortText) percent points for \(effortPhrase) "
        + "(\(Wording.model(plan.model)), \(Wording.scopes(tenant.scopes))"
        + "\(tenant.input.exportDate.map { ", exported \(MarkdownText.escaped($0))" } ?? ""))")
    lines.append("")
    var sentences = [proofSentence, certificateSentence]
    if let roundingSentence { sentences.append(roundingSentence) }
    if let scopeSentence { sentences.append(scopeSentence) }
    if let emptySentence { sentences.append(emptySentence) }
    sentences.append(leftOutSentence)
    return lines + sentences.map { "- \(MarkdownText.escaped($0))" }
  }

  static let markdownRoundingNote = "\\* gains, but less than the portal's rounding shows"

  /// What the policy demands, rule by rule, with an empty line before each.
  var markdownDemands: [String] {
    StepDemand.notes(plan.steps.map(demands(on:))).flatMap { ["", MarkdownText.escaped($0)] }
  }

  /// A line for each reason why findings cannot be planned.
  func markdownNotPlannable(hasDetails: Bool) -> [String] {
    notPlannableGroups.map { group in
      let details = group.details.isEmpty || !hasDetails ? "" : " (\(detailText(group.details)))"
      return "- \(Wording.count(group.findings, "finding")): "
        + MarkdownText.escaped(Wording.reason(group.reason) + details)
    }
  }

  /// What the plan was made from.
  var markdownFingerprints: String {
    "Input `\(MarkdownText.code(tenant.input.fingerprint))`, policy "
      + "\(MarkdownText.escaped(TerminalText.cut(policy.name, to: Self.longestName))) "
      + "`\(MarkdownText.code(policy.fingerprint))`"
  }

  private static func markdownColumns(isGoverned: Bool) -> [(title: String, isRight: Bool)] {
    [
      ("#", true), ("Key", false), ("Recommendation", false), ("Scope", false), ("How", false),
      ("Resources", true), ("Effort", true), ("Gain", true), ("Score", true), ("Enables", true),
    ] + (isGoverned ? [("Due", false), ("Owner", false)] : [])
  }

  /// A step's row under `markdownColumns`.
  /// - Parameter governance: of every step, or empty where none is shown.
  private func markdownRow(_ index: Int, _ governance: [StepGovernance?]) -> [String] {
    let step = plan.steps[index]
    let recommendation = recommendation(of: step)
    return [
      String(index + 1), step.key,
      MarkdownText.link(recommendation.name, to: recommendation.link),
      MarkdownText.escaped(scope(of: step).name),
      Wording.method(step.method),
      Wording.count(step.items.count), Wording.hours(step.effort),
      MarkdownText.escaped(Wording.gain(step.gain)),
      step.scoreAfter.percentText + (isGainInvisible(index) ? " \\*" : ""),
      enabledNumbers(of: step),
    ] + (governance.isEmpty ? [] : markdownCells(governance[index]))
  }

  private func markdownCells(_ governance: StepGovernance?) -> [String] {
    [governance?.dueDate ?? "", MarkdownText.escaped(governance?.owner ?? "")]
  }
}
