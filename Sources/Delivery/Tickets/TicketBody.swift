import Effort
import RemediationPlan
import SecureScore

/// What a ticket says, in any markup and within any limit.
///
/// What is too long goes in this order: resources beyond those that fit (their file has them all), then the
/// description, then the remediation text. The facts, how to check and the key are always there.
struct TicketBody<Markup: TicketMarkup> {
  static var usualList: Int { 50 }

  let markup: Markup
  /// The most that the tracker takes.
  let limit: Int
  /// What a text counts against it.
  let size: @Sendable (String) -> Int
  /// More resources than this are in a file of their own and not listed.
  var longestList = usualList
  /// The file that has all resources of a ticket, by its key.
  var resourceFile: @Sendable (String) -> String = ResourceFiles.name

  /// Names and texts of strangers are cut to this before anything else, so that the facts always fit.
  private var shortText: Int { min(200, limit / 40) }

  func text(for ticket: Ticket) -> TicketBodyText {
    let step = ticket.step
    let fixed =
      [facts(of: ticket)] + changes(ticket) + [markup.heading("How to check")] + check(step)
      + [markup.footer(key: step.key)]
    var rest = limit - fixed.reduce(0) { $0 + size($1 + markup.blockBreak) }
    // Nothing gives way to resources: their file has them all.
    let pointer = resourcePointer(step).reduce(0) { $0 + size($1 + markup.blockBreak) }
    let reasons = reasons(step)
    let kept = step.demands.isEmpty ? 1 : 2
    let least = (reasons.prefix(kept) + [tooLong]).reduce(0) { $0 + size($1 + markup.blockBreak) }
    let what = fitting(remedy(step), keeping: 1, within: &rest, atMost: rest - pointer - least)
    let why = fitting(reasons, keeping: kept, within: &rest, atMost: rest - pointer)
    let list = resources(step, within: rest)
    let blocks =
      [fixed[0]] + changes(ticket) + why + what + list.blocks + fixed.suffix(2 + check(step).count)
    return TicketBodyText(
      text: blocks.joined(separator: markup.blockBreak), listsAllResources: list.isWhole)
  }

  /// Addresses beyond this are cut nowhere: the words stand without a link.
  private static var longestAddress: Int { 500 }

  private func address(_ step: PlannedStep) -> String {
    step.link.utf8.count > Self.longestAddress ? "" : step.link
  }

  private func cut(_ text: String) -> String { markup.text(TicketText.shortened(text, to: shortText)) }

  private func facts(of ticket: Ticket) -> String {
    let step = ticket.step
    var lines = [
      (
        "Recommendation",
        markup.link(TicketText.shortened(step.recommendation, to: shortText), to: address(step))
      ),
      ("Severity", markup.text(step.severity.word)),
      ("Scope", cut(step.scope.name)),
      (
        "How",
        markup.text("\(Wording.method(step.method)), \(Wording.count(step.resources.count, "resource"))")
      ),
      ("Estimate", markup.text(estimate(step))),
      ("Gain", markup.text(gain(step))),
    ]
    if let owner = step.owner { lines.append(("Owner", cut(owner))) }
    if let dueDate = step.dueDate { lines.append(("Due", markup.text(dueDate))) }
    if let sprint = step.sprint { lines.append(("Sprint", cut(sprint))) }
    return markup.list(lines.map { "\(markup.strong($0.0 + ":")) \($0.1)" })
  }

  private func estimate(_ step: PlannedStep) -> String {
    var parts: [String] = []
    if step.once > .zero { parts.append("\(step.once) once for the whole tenant") }
    if step.setup > .zero { parts.append("\(step.setup) to set up") }
    let each = step.effort - step.once - step.setup
    if each > .zero { parts.append("\(each) for the resources") }
    return parts.count > 1 ? "\(step.effort) (\(parts.joined(separator: ", ")))" : "\(step.effort)"
  }

  private func gain(_ step: PlannedStep) -> String {
    guard step.gain > .zero else {
      return step.enables.isEmpty
        ? "none by itself\(step.demands.isEmpty ? "" : ", but the policy demands it")"
        : "none by itself; needed for \(step.enables.prefix(5).joined(separator: ", "))"
    }
    return "\(Wording.gain(step.gain)) percent points; the score is \(Wording.percent(step.scoreAfter)) "
      + "once this and all steps before it are done"
  }

  private func changes(_ ticket: Ticket) -> [String] {
    guard ticket.change == .changed, !ticket.differences.isEmpty else { return [] }
    let lines = ticket.differences.map { markup.text(TicketText.shortened($0, to: shortText)) }
    return [markup.heading("Changed since the last plan"), markup.list(lines)]
  }

  private func reasons(_ step: PlannedStep) -> [String] {
    var blocks = [markup.heading("Why")]
    if !step.demands.isEmpty { blocks.append(markup.list(demands(step))) }
    if !step.description.isEmpty { blocks.append(markup.richText(step.description)) }
    var lines = step.completes.compactMap { completion -> String? in
      guard let control = completion.control else { return nil }
      return "Completes \(markup.strong(control.name)) on \(Wording.count(completion.resources, "resource"))"
        + markup.text(" (\(Wording.gain(completion.gain)))")
    }
    if !step.threats.isEmpty { lines.append(markup.text("Threats: \(step.threats.joined(separator: ", "))")) }
    if !lines.isEmpty { blocks.append(markup.list(lines)) }
    return blocks.count > 1 ? blocks : []
  }

  /// Without the place in the policy, which may be another one tomorrow.
  private func demands(_ step: PlannedStep) -> [String] {
    step.demands.prefix(StepDemand.shownLimit).map { demand in
      let words = demand.words(of: step.resources.count)
      return markup.text("\(words.prefix(1).uppercased())\(words.dropFirst())")
        + (demand.because.map { markup.text(": ") + cut($0) } ?? "")
    }
  }

  private func remedy(_ step: PlannedStep) -> [String] {
    let text =
      step.remediation.isEmpty
      ? markup.paragraph(markup.text("The export has no instructions; the recommendation's page has."))
      : markup.richText(step.remediation)
    return [markup.heading("What to do"), text]
  }

  /// The heading of the list, and the line that names the file which has them all.
  private func resourcePointer(_ step: PlannedStep) -> [String] {
    [
      markup.heading("Resources (\(Wording.count(step.resources.count)))"),
      markup.paragraph(
        markup.text("All of them, with ids and minutes: ") + markup.code(resourceFile(step.key))),
    ]
  }

  private func resources(_ step: PlannedStep, within limit: Int) -> (blocks: [String], isWhole: Bool) {
    let pointer = resourcePointer(step)
    let (heading, file) = (pointer[0], pointer[1])
    var rest = limit - pointer.reduce(0) { $0 + size($1 + markup.blockBreak) }
    var lines: [String] = []
    for resource in step.resources.prefix(longestList) {
      let line =
        "\(markup.strong(TicketText.shortened(resource.name, to: 300))) "
        + markup.text("\(Wording.method(resource.method)), \(resource.effort): ") + markup.code(resource.id)
      // Markup around a line differs; its list alone is an upper bound for what it adds.
      rest -= size(markup.list([line]) + markup.blockBreak)
      if rest < 0 { break }
      lines.append(line)
    }
    var blocks = lines.isEmpty ? [heading] : [heading, markup.list(lines)]
    let isWhole = lines.count == step.resources.count
    if !isWhole { blocks.append(file) }
    return (blocks, isWhole)
  }

  private func check(_ step: PlannedStep) -> [String] {
    [
      markup.paragraph(
        markup.text(CheckWords.start) + markup.link(CheckWords.place, to: address(step))
          + markup.text(CheckWords.end))
    ]
  }

  private var tooLong: String {
    markup.paragraph(markup.text("Too long for this tracker: see the recommendation's page."))
  }

  /// The blocks as they are, or so many of the first ones and a note on the others, or nothing.
  private func fitting(_ blocks: [String], keeping count: Int, within rest: inout Int, atMost limit: Int)
    -> [String]
  {
    let whole = blocks.reduce(0) { $0 + size($1 + markup.blockBreak) }
    if whole <= limit {
      rest -= whole
      return blocks
    }
    guard !blocks.isEmpty else { return [] }
    let short = blocks.prefix(count) + [tooLong]
    let length = short.reduce(0) { $0 + size($1 + markup.blockBreak) }
    guard length <= limit else { return [] }
    rest -= length
    return Array(short)
  }
}
