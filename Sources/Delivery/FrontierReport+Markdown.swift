import Effort
import RemediationPlan
import SecureScore

extension FrontierReport {
  package var markdown: String {
    let name = title.isEmpty ? "" : " for \(MarkdownText.escaped(title))"
    var lines = ["### What more hours would buy\(name)", ""]
    lines.append(
      "**\(Wording.percent(frontier.before))** now, **\(Wording.percent(frontier.everything.score))** with all "
        + "that can be planned: \(MarkdownText.escaped(everythingSentence)) "
        + "(\(Wording.model(frontier.model)), \(Wording.scopes(tenant.scopes))"
        + "\(tenant.input.exportDate.map { ", exported \(MarkdownText.escaped($0))" } ?? ""))")
    lines.append("")
    let sentences = [frontier.question.scopeSentence(for: tenant), frontier.question.rulesSentence]
      .compactMap(\.self)
    if !sentences.isEmpty { lines += sentences.map { "- \(MarkdownText.escaped($0))" } + [""] }
    lines += markdownTable(of: Array(frontier.points.indices))
    lines.append("")
    if let kneeSentence { lines.append("- \(MarkdownText.escaped(kneeSentence))") }
    for milestone in frontier.milestones {
      lines.append("- \(milestone.score.roundText) %: \(MarkdownText.escaped(sentence(milestone)))")
    }
    lines += [
      "- \(MarkdownText.escaped(Self.trustSentence))",
      "",
      "Input `\(MarkdownText.code(tenant.input.fingerprint))`, policy \(MarkdownText.escaped(policy.name)) "
        + "`\(MarkdownText.code(policy.fingerprint))`",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The plans at some of the budgets, by their indices.
  func markdownTable(of points: [Int]) -> [String] {
    MarkdownText.table(
      [
        ("Budget", true), ("Effort", true), ("Gain", true), ("Score", true), ("Next hour", true),
        ("Proof", false),
      ], rows: points.map(markdownRow))
  }

  private func markdownRow(_ index: Int) -> [String] {
    let point = frontier.points[index]
    return [
      Wording.hours(point.budget), Wording.hours(point.effort),
      MarkdownText.escaped(Wording.gain(point.gain)),
      point.scoreAfter.percentText, MarkdownText.escaped(rateText(point.marginalGainPerHour)), proof(index),
    ]
  }
}
