import Effort
import RemediationPlan
import SecureScore

/// A briefing in GitHub's Markdown, shortened by whole steps from the end until it fits.
struct MarkdownReport {
  let briefing: Briefing
  let destination: MarkdownDestination
  /// Of every step; empty where no step has any.
  private let governance: [StepGovernance?]

  init(briefing: Briefing, destination: MarkdownDestination) {
    self.briefing = briefing
    self.destination = destination
    governance = briefing.plan.shownGovernance
  }

  var plan: PlanReport { briefing.plan }

  /// What stands around the steps.
  private struct Frame {
    var head: [String]
    var tail: [String]
  }

  /// What one step adds.
  private struct Part {
    var row: String
    var details: String
  }

  var text: String {
    let frame = frame
    var room = destination.limit - size(frame.head + frame.tail)
    var parts: [Part] = []
    for index in plan.plan.steps.indices where room > 0 {
      let part = part(index)
      room -= size([part.row, part.details])
      if room >= 0 { parts.append(part) }
    }
    // The note on what is left out takes some room as well.
    while true {
      let text = text(frame, parts)
      if parts.isEmpty || destination.size(of: text) <= destination.limit { return text }
      parts.removeLast()
    }
  }

  private func text(_ frame: Frame, _ parts: [Part]) -> String {
    (frame.head + steps(parts) + frame.tail).joined(separator: "\n") + "\n"
  }

  private func size(_ lines: [String]) -> Int {
    lines.reduce(0) { $0 + destination.size(of: $1) + destination.size(of: "\n") }
  }

  /// Rows that tables may have: fewer where long names would leave less than half of the room to the steps.
  private static let rowLimits = [25, 10, 3, 0]

  private var frame: Frame {
    let sections = MarkdownSections(briefing: briefing)
    var frame = Frame(head: [], tail: [])
    for rows in Self.rowLimits {
      frame = Frame(
        head: sections.head + sections.scores(rows: rows) + sections.curve(rows: rows),
        tail: sections.leftOut(rows: rows) + sections.assumptions(rows: rows))
      if size(frame.head + frame.tail) <= destination.limit / 2 { break }
    }
    return frame
  }

  private func part(_ index: Int) -> Part {
    let step = MarkdownStep(
      report: plan, index: index, destination: destination,
      governance: governance.isEmpty ? nil : governance[index])
    let cells = step.row + (governance.isEmpty ? [] : step.governanceRow)
    return Part(row: MarkdownText.row(cells), details: step.text)
  }

  private func steps(_ parts: [Part]) -> [String] {
    let count = plan.plan.steps.count
    guard count > 0 else { return [] }
    var lines = ["", "### Steps, in the order to work in", ""]
    if parts.count < count { lines += [note(shown: parts.count), ""] }
    guard !parts.isEmpty else { return lines }
    let columns = MarkdownStep.columns + (governance.isEmpty ? [] : MarkdownStep.governanceColumns)
    lines += MarkdownText.tableHead(columns) + parts.map(\.row)
    if parts.indices.contains(where: plan.isGainInvisible) { lines += ["", PlanReport.markdownRoundingNote] }
    lines += plan.markdownDemands
    return lines + parts.map(\.details)
  }

  /// What the steps that did not fit hold, and where they are.
  private func note(shown: Int) -> String {
    let steps = plan.plan.steps.dropFirst(shown)
    let effort = steps.reduce(Minutes.zero) { $0 + $1.effort }
    let gain = PercentPoints(trillionths: steps.reduce(0) { $0 + $1.gain.trillionths })
    let first = shown == 0 ? "None of the" : "The first \(Wording.count(shown)) of"
    return "**\(first) \(Wording.count(plan.plan.steps.count, "step")) fit into \(destination.name).** "
      + "Left out here: \(Wording.count(steps.count, "step")), \(effort), "
      + "\(MarkdownText.escaped(Wording.gain(gain))) percent points. "
      + "All of them are in the plan file and in the HTML report (`uplift report PLAN INPUT --html FILE`)."
  }
}
