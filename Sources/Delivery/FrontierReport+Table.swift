import Effort
import RemediationPlan
import SecureScore

extension FrontierReport: Report {
  package func table(in terminal: Terminal) -> String {
    var lines = ReportHeading(title: title, model: frontier.model, tenant: tenant).lines(in: terminal)
    lines.append("")
    lines += summary(in: terminal)
    lines.append("")
    if frontier.everything.gain > .zero {
      let chart = FrontierChart(frontier, hourMarks: 8, scoreMarks: 5)
      lines += CurvePlot(chart: chart).lines(in: terminal)
      lines.append("")
    }
    lines += points(in: terminal)
    lines.append("")
    if let kneeSentence { lines += Paragraph.wrapped(kneeSentence, in: terminal) }
    lines += milestones(in: terminal)
    lines += Paragraph.wrapped(Self.trustSentence, in: terminal).map { terminal.style.ink(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(in terminal: Terminal) -> [String] {
    let style = terminal.style
    let (before, everything) = (frontier.before, frontier.everything)
    let added = ScoreFraction(tenThousandths: max(0, everything.score.tenThousandths - before.tenThousandths))
    let texts = [Wording.percent(before), Wording.percent(everything.score)]
    let width = texts.reduce(0) { max($0, $1.utf8.count) }
    let bars = [Bar(score: before), Bar(score: before, added: added)]
    var lines = zip(["now     ", "with all"], zip(texts, bars)).map { name, row in
      let text = TerminalText.padded(row.0, to: width, isRight: true)
      return "    \(name)   \(style.ink(.strong, text))  \(row.1.text(width: 40, in: terminal))"
    }
    lines.append(style.ink(.good, "               \(everythingSentence)"))
    if let sentence = frontier.question.scopeSentence(for: tenant) {
      lines += Paragraph.wrapped(sentence, in: terminal, indent: 15)
    }
    if let sentence = frontier.question.rulesSentence {
      lines += Paragraph.wrapped(sentence, in: terminal, indent: 15)
    }
    return lines
  }

  private func points(in terminal: Terminal) -> [String] {
    var table = TextTable([
      .init(title: "budget", isRight: true), .init(title: "effort", isRight: true),
      .init(title: "gain", isRight: true), .init(title: "score", isRight: true),
      .init(title: "next hour", isRight: true), .init(title: "proof", least: 12),
    ])
    for (index, point) in frontier.points.enumerated() {
      table.add([
        .init(Wording.hours(point.budget), .strong), .init(Wording.hours(point.effort)),
        .init(Wording.gain(point.gain), point.gain > .zero ? .good : .faint),
        .init(point.scoreAfter.percentText), .init(rateText(point.marginalGainPerHour)),
        .init(proof(index), .faint),
      ])
    }
    return table.lines(in: terminal)
  }

  private func milestones(in terminal: Terminal) -> [String] {
    let scores = frontier.milestones.map { "\($0.score.roundText) %" }
    let width = scores.reduce(0) { max($0, $1.utf8.count) }
    return zip(frontier.milestones, scores).flatMap { milestone, score in
      let name = TerminalText.padded(score, to: width, isRight: true)
      return Paragraph.wrapped(sentence(milestone), in: terminal, indent: 7 + width).enumerated().map {
        $0 > 0 ? $1 : "    \(terminal.style.ink(.strong, name))   " + $1.drop { $0 == " " }
      }
    }
  }
}
