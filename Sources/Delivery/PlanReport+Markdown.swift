import Effort
import RemediationPlan
import SecureScore

extension PlanReport {
  package var markdown: String {
    let score = plan.score
    let name = title.isEmpty ? "" : " for \(MarkdownText.escaped(title))"
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
    lines += sentences.map { "- \(MarkdownText.escaped($0))" }
    if !plan.steps.isEmpty {
      lines.append("")
      let governance = shownGovernance
      lines += MarkdownText.table(
        [
          ("#", true), ("Key", false), ("Recommendation", false), ("Scope", false), ("How", false),
          ("Resources", true), ("Effort", true), ("Gain", true), ("Score", true), ("Enables", true),
        ] + (governance.isEmpty ? [] : [("Due", false), ("Owner", false)]),
        rows: plan.steps.indices.map { index in
          markdownRow(index) + (governance.isEmpty ? [] : markdownCells(governance[index]))
        })
    }
    if plan.steps.indices.contains(where: isGainInvisible) {
      lines += ["", "\\* gains, but less than the portal's rounding shows"]
    }
    let groups = notPlannableGroups
    if !groups.isEmpty {
      lines += ["", "Cannot be planned:", ""]
      lines += groups.map { group in
        let details = group.details.isEmpty ? "" : " (\(detailText(group.details)))"
        return "- \(Wording.count(group.findings, "finding")): "
          + MarkdownText.escaped(Wording.reason(group.reason) + details)
      }
    }
    lines += [
      "",
      "Input `\(MarkdownText.code(tenant.input.fingerprint))`, policy \(MarkdownText.escaped(policy.name)) "
        + "`\(MarkdownText.code(policy.fingerprint))`",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func markdownRow(_ index: Int) -> [String] {
    let step = plan.steps[index]
    let recommendation = recommendation(of: step)
    return [
      String(index + 1), step.key, MarkdownText.link(recommendation.name, to: recommendation.link),
      MarkdownText.escaped(scope(of: step).name), Wording.method(step.method),
      Wording.count(step.items.count), Wording.hours(step.effort),
      MarkdownText.escaped(Wording.gain(step.gain)),
      step.scoreAfter.percentText + (isGainInvisible(index) ? " \\*" : ""),
      enabledNumbers(of: step),
    ]
  }

  private func markdownCells(_ governance: StepGovernance?) -> [String] {
    [governance?.dueDate ?? "", MarkdownText.escaped(governance?.owner ?? "")]
  }
}
