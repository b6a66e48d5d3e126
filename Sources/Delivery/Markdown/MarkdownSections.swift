import Effort
import RemediationPlan
import SecureScore

/// What a report in Markdown says around its steps. Every section is no longer than its number of rows lets it be.
struct MarkdownSections {
  let briefing: Briefing
  private let changes: ScoreChanges
  /// The score now, for what it says of itself.
  let score: ScoreReport

  init(briefing: Briefing) {
    self.briefing = briefing
    let tenant = briefing.plan.tenant
    changes = ScoreChanges(tenant: tenant, before: briefing.before, after: briefing.after)
    score = ScoreReport(tenant: tenant, scorecard: briefing.before, view: .control)
  }

  var plan: PlanReport { briefing.plan }
  private var tenant: Tenant { plan.tenant }

  /// Facts that stand in every report.
  var head: [String] {
    let resources = plan.plan.steps.reduce(0) { $0 + $1.items.count }
    let size =
      "\(Wording.count(plan.plan.steps.count, "step")), \(Wording.count(resources, "finding")) to fix"
    var lines = plan.markdownHead
    if !plan.plan.steps.isEmpty { lines.append("- \(size)") }
    if let target = briefing.target { lines.append("- \(MarkdownText.escaped(target.targetSentence))") }
    return lines
  }

  func scores(rows: Int) -> [String] {
    guard rows > 0, !changes.scopes.isEmpty else { return [] }
    var lines = ["", "### Score by scope and by control", ""]
    lines += MarkdownText.table(
      [("Scope", false), ("Now", true), ("After", true), ("Gain", true)],
      rows: changes.scopes.prefix(rows).map(scopeRow))
    lines += Self.rest(changes.scopes.count - rows, "scope")
    lines += ["", "<details>", "<summary>By control</summary>", ""]
    lines += MarkdownText.table(
      [
        ("Control", false), ("Points", true), ("Now", true), ("After", true), ("Gain", true), ("Open", true),
        ("Open after", true),
      ], rows: changes.controls.prefix(rows).map(controlRow))
    lines += Self.rest(changes.controls.count - rows, "control")
    lines += ["", "Gain: percent points of the whole score. Open: resources that do not pass."]
    return lines + ["", "</details>"]
  }

  private func scopeRow(_ change: ScoreChanges.ScopeChange) -> [String] {
    let gain = Int128(change.after.tenThousandths - change.before.tenThousandths)
    return [
      MarkdownText.escaped(TerminalText.cut(tenant.scopes[change.scope].name, to: 80)),
      Wording.percent(change.before), Wording.percent(change.after), Wording.gain(hundredths: gain),
    ]
  }

  private func controlRow(_ change: ScoreChanges.ControlChange) -> [String] {
    [
      MarkdownText.escaped(TerminalText.cut(tenant.controls[change.control].name, to: 80)),
      change.before.maximum.description, ScoreReport.points(change.before.current),
      ScoreReport.points(change.after.current),
      Wording.gain(hundredths: roundedHalfToEven(Int128(change.gain), over: 100)),
      Wording.count(change.before.counts.unhealthy), Wording.count(change.after.counts.unhealthy),
    ]
  }

  static func rest(_ count: Int, _ noun: String) -> [String] {
    count > 0 ? ["", "and \(Wording.count(count, "more \(noun)"))"] : []
  }
}
