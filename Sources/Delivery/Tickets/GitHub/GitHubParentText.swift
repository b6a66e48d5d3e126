import RemediationPlan

/// The text of an issue over others: a task list, in which the script puts numbers for keys.
struct GitHubParentText {
  /// Longer titles add nothing: GitHub shows an issue's own title beside its number.
  private static let titleLimit = 100
  /// Beyond this the list has keys alone, and beyond that not all of them.
  private static let listLimit = 60_000

  let text: String

  init(_ parent: TicketParent, of set: TicketSet) {
    let tickets = parent.children.map { set.tickets[$0] }
    let markup = MarkdownMarkup()
    var lines = tickets.map { ticket in
      let step = ticket.step
      let title = TicketText.shortened(
        "\(step.recommendation.name) · \(step.scope.name)", to: Self.titleLimit)
      return "- [ ] \(ticket.key) \(markup.text(title))"
    }
    if lines.reduce(0, { $0 + $1.utf16.count + 1 }) > Self.listLimit {
      let keys = tickets.map { "- [ ] \($0.key)" }
      let fitting = Self.listLimit / 24
      lines = Array(keys.prefix(fitting))
      if keys.count > fitting { lines.append("- and \(Wording.count(keys.count - fitting)) more") }
    }
    let facts = markup.list([
      "\(markup.strong("Stands for:")) the \(parent.grouping.rawValue) "
        + markup.text(TicketText.shortened(parent.subject.name, to: 1_000)),
      "\(markup.strong("Gain:")) \(markup.text(Wording.gain(parent.gain))) percent points",
      "\(markup.strong("Estimate:")) \(markup.text("\(parent.effort)")), that of its tickets",
    ])
    let footer = "uplift \(markup.code(parent.key)) (keep this key: it is how a later plan finds this issue)"
    text =
      [facts, markup.heading("Tickets"), lines.joined(separator: "\n"), footer]
      .joined(separator: markup.blockBreak) + "\n"
  }
}
