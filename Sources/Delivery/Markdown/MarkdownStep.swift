import Effort
import RemediationPlan
import SecureScore

/// One step of a report in Markdown: a block to open, with why, what to do, and where.
struct MarkdownStep {
  let report: PlanReport
  let index: Int
  let destination: MarkdownDestination
  /// Its owner and due day, where it has any.
  let governance: StepGovernance?

  private var step: Step { report.plan.steps[index] }
  private var recommendation: Recommendation { report.recommendation(of: step) }

  static let columns = [
    ("#", true), ("Recommendation", false), ("Scope", false), ("How", false), ("Resources", true),
    ("Effort", true), ("Gain", true), ("Score", true),
  ]
  /// More, where a step has an owner or a due day.
  static let governanceColumns = [("Due", false), ("Owner", false)]

  /// Its row under `columns`.
  var row: [String] {
    [
      String(index + 1),
      MarkdownText.link(TerminalText.cut(recommendation.name, to: 160), to: recommendation.link),
      MarkdownText.escaped(TerminalText.cut(report.scope(of: step).name, to: 80)),
      Wording.method(step.method), Wording.count(step.items.count), Wording.hours(step.effort),
      MarkdownText.escaped(Wording.gain(step.gain)),
      step.scoreAfter.percentText + (report.isGainInvisible(index) ? " \\*" : ""),
    ]
  }

  /// The same under `governanceColumns`.
  var governanceRow: [String] { [governance?.dueDate ?? "", MarkdownText.escaped(owner)] }

  private var owner: String { TerminalText.cut(governance?.owner ?? "", to: 60) }

  /// The element `details`, with an empty line before it.
  var text: String {
    var lines = ["", "<details>", "<summary>\(heading)</summary>", ""]
    lines += facts.map { "- \($0)" }
    if !recommendation.description.isEmpty {
      lines += ["", "**Why it matters**", "", foreign(recommendation.description)]
    }
    if !recommendation.remediation.isEmpty {
      lines += ["", "**What to do**", "", foreign(recommendation.remediation)]
    }
    lines += ["", "**Resources** (\(Wording.count(step.items.count)))", ""] + resources
    lines += ["", "</details>"]
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    let name = MarkdownText.inHTML(TerminalText.cut(recommendation.name, to: 120))
    let scope = MarkdownText.inHTML(TerminalText.cut(report.scope(of: step).name, to: 60))
    return "<b>\(index + 1). \(name)</b><br>\(scope) · \(Wording.method(step.method)) · "
      + "\(Wording.count(step.items.count, "resource")) · \(step.effort) · "
      + "\(MarkdownText.inHTML(Wording.gain(step.gain)))"
  }

  private var facts: [String] {
    var facts = [
      "Key `\(step.key)`, severity \(recommendation.severity.word)", report.effortSentence(of: step),
      report.gainSentence(of: index),
    ]
    let due = [governance?.dueDate.map { "due \($0)" } ?? "", owner.isEmpty ? "" : "owner \(owner)"]
    if due != ["", ""] { facts.append(due.filter { !$0.isEmpty }.joined(separator: ", ")) }
    let threats = recommendation.threats.prefix(8).map { TerminalText.cut($0, to: 60) }
    if !threats.isEmpty { facts.append("threats: \(threats.joined(separator: ", "))") }
    return facts.enumerated().map { $0 == 0 ? $1 : MarkdownText.escaped($1) }
  }

  /// The tenant's own text; one that is too long would push all other steps out.
  private func foreign(_ text: String) -> String {
    let markdown = RemediationText(html: text).markdown
    guard destination.size(of: markdown) > destination.textLimit else { return markdown }
    return "(The text of the recommendation is too long for here; it is in the plan file and in the portal.)"
  }

  private var resources: [String] {
    let shown = step.items.prefix(destination.resourceLimit)
    let rows = shown.map { item in
      [
        MarkdownText.escaped(TerminalText.cut(report.tenant.resources.name(item.resource), to: 100)),
        Wording.method(item.method), item.effort.description,
      ]
    }
    let lines = MarkdownText.table([("Resource", false), ("How", false), ("Effort", true)], rows: rows)
    let rest = step.items.count - shown.count
    return rest > 0
      ? lines + ["", "and \(Wording.count(rest)) more, in the plan file and the tickets"] : lines
  }
}
