import Effort
import RemediationPlan
import SecureScore

extension PlanReport: Report {
  /// The width from which a step fits on one line, and that with owners and due days.
  private static let (wideWidth, wideGovernanceWidth) = (116, 160)
  /// The width from which due days fit beside names, where a step takes two lines.
  private static let dueWidth = 100

  package func table(in terminal: Terminal) -> String {
    var lines = ReportHeading(title: title, model: plan.model, tenant: tenant).lines(in: terminal)
    lines.append("")
    lines += summary(in: terminal)
    lines.append("")
    let demands = plan.steps.map(demands(on:))
    if let emptySentence {
      lines.append("  \(emptySentence)")
    } else {
      let governance = shownGovernance
      let isWide = terminal.width >= (governance.isEmpty ? Self.wideWidth : Self.wideGovernanceWidth)
      lines +=
        isWide ? wideSteps(governance, demands, in: terminal) : narrowSteps(governance, demands, in: terminal)
    }
    if plan.steps.indices.contains(where: isGainInvisible) {
      lines.append(terminal.style.ink(.faint, "  * gains, but less than the portal's rounding shows"))
    }
    for note in StepDemand.notes(demands) { lines += Paragraph.wrapped(note, in: terminal) }
    lines.append("")
    lines += rest(in: terminal)
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(in terminal: Terminal) -> [String] {
    let score = plan.score
    let style = terminal.style
    let added = ScoreFraction(
      tenThousandths: max(0, score.after.tenThousandths - score.before.tenThousandths))
    let texts = [Wording.percent(score.before), Wording.percent(score.after)]
    let width = texts.reduce(0) { max($0, $1.utf8.count) }
    let bars = [
      Bar(score: score.before).text(width: 40, in: terminal),
      Bar(score: score.before, added: added).text(width: 40, in: terminal),
    ]
    var lines: [String] = []
    for (index, name) in ["now  ", "after"].enumerated() {
      let text = TerminalText.padded(texts[index], to: width, isRight: true)
      lines.append("    \(name)   \(style.ink(.strong, text))  \(bars[index])")
    }
    let gain =
      "+\(score.gain.shortText) percent points for \(effortPhrase)"
    lines.append(style.ink(.good, "            \(gain)"))
    var sentences = [proofSentence, certificateSentence]
    if let nextHour { sentences.append("one more hour would buy about \(Wording.gain(nextHour))") }
    if let roundingSentence { sentences.append(roundingSentence) }
    if let scopeSentence { sentences.append(scopeSentence) }
    for sentence in sentences { lines += Paragraph.wrapped(sentence, in: terminal, indent: 12) }
    return lines
  }

  private func narrowSteps(_ governance: [StepGovernance?], _ demands: [[StepDemand]], in terminal: Terminal)
    -> [String]
  {
    let hasDueDays = !governance.isEmpty && terminal.width >= Self.dueWidth
    var table = TextTable(
      [
        .init(title: "#", isRight: true), .init(title: "key"), .init(title: "recommendation", least: 10),
        .init(title: "effort", isRight: true), .init(title: "gain", isRight: true),
        .init(title: "score", isRight: true),
      ] + (hasDueDays ? [.init(title: "due")] : []) + [.init(title: "")])
    for (index, step) in plan.steps.enumerated() {
      let resources = Wording.count(step.items.count, "resource")
      let below = [
        TerminalText.cut(scope(of: step).name, to: 24), "\(Wording.method(step.method)), \(resources)",
        note(step, demands[index]),
      ]
      table.add(
        [
          .init(String(index + 1)), .init(step.key, .faint), .init(recommendation(of: step).name, .strong),
          .init(Wording.hours(step.effort)), gainCell(step), .init(step.scoreAfter.percentText),
        ] + (hasDueDays ? [.init(governance[index]?.dueDate ?? "")] : []) + [.init(mark(index))],
        below: below.filter { !$0.isEmpty }.joined(separator: "   "))
    }
    return table.lines(in: terminal, belowColumn: 2)
  }

  private func wideSteps(_ governance: [StepGovernance?], _ demands: [[StepDemand]], in terminal: Terminal)
    -> [String]
  {
    var table = TextTable(
      [
        .init(title: "#", isRight: true), .init(title: "key"), .init(title: "recommendation", least: 20),
        .init(title: "scope", least: 8), .init(title: "how"), .init(title: "resources", isRight: true),
        .init(title: "effort", isRight: true), .init(title: "gain", isRight: true),
        .init(title: "score", isRight: true),
      ] + (governance.isEmpty ? [] : [.init(title: "due"), .init(title: "owner", least: 8)])
        + [.init(title: "")])
    for (index, step) in plan.steps.enumerated() {
      table.add(
        [
          .init(String(index + 1)), .init(step.key, .faint), .init(recommendation(of: step).name, .strong),
          .init(scope(of: step).name), .init(Wording.method(step.method)),
          .init(Wording.count(step.items.count)), .init(Wording.hours(step.effort)), gainCell(step),
          .init(step.scoreAfter.percentText),
        ] + (governance.isEmpty ? [] : cells(governance[index]))
          + [
            .init(
              [mark(index), note(step, demands[index])].filter { !$0.isEmpty }.joined(separator: " "), .faint)
          ])
    }
    return table.lines(in: terminal)
  }

  private func cells(_ governance: StepGovernance?) -> [TextTable.Cell] {
    [.init(governance?.dueDate ?? ""), .init(governance?.owner ?? "")]
  }

  private func gainCell(_ step: Step) -> TextTable.Cell {
    TextTable.Cell(Wording.gain(step.gain), step.gain > .zero ? .good : .faint)
  }

  private func mark(_ index: Int) -> String { isGainInvisible(index) ? "*" : "" }

  /// How many later steps this one enables, the part of its effort that is paid once for the whole tenant, and that the
  /// policy demands it: notes below the steps tell more of that, so it is cut first.
  private func note(_ step: Step, _ demands: [StepDemand]) -> String {
    var notes: [String] = []
    if !step.enables.isEmpty { notes.append("enables \(enabledNumbers(of: step))") }
    if step.once > .zero { notes.append("\(step.once) of it once") }
    if !demands.isEmpty { notes.append("demanded") }
    return notes.joined(separator: ", ")
  }

  private func rest(in terminal: Terminal) -> [String] {
    var lines = Paragraph.wrapped(leftOutSentence, in: terminal)
    let groups = notPlannableGroups
    guard !groups.isEmpty else { return lines }
    let total = groups.reduce(0) { $0 + $1.findings }
    lines += Paragraph.wrapped("cannot be planned: \(Wording.count(total, "finding"))", in: terminal)
    let width = Wording.count(total).utf8.count
    for group in groups {
      let count = TerminalText.padded(Wording.count(group.findings), to: width, isRight: true)
      let details = group.details.isEmpty ? "" : " (\(detailText(group.details)))"
      lines += Paragraph.wrapped(
        Wording.reason(group.reason) + details, in: terminal, indent: 6 + width
      ).enumerated().map { index, line in
        index > 0 ? line : terminal.style.ink(.warning, "    \(count)") + line.dropFirst(4 + width)
      }
    }
    return lines
  }
}
