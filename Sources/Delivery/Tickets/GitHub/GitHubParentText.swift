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
        "\(step.recommendation) · \(step.scope.name)", to: Self.titleLimit)
      return "- [ ] \(ticket.key) \(markup.text(title))"
    }
    if lines.reduce(0, { $0 + $1.utf16.count + 1 }) > Self.listLimit {
      let keys = tickets.map { "- [ ] \($0.key)" }
      let fitting = Self.listLimit / 24
      lines = Array(keys.prefix(fitting))
      if keys.count > fitting { lines.append("- and \(Wording.count(keys.count - fitting)) more") }
    }
    text =
      TicketParentBody(markup: markup).text(for: parent, list: lines.joined(separator: "\n")) + "\n"
  }
}
