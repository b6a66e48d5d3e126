import Effort
import RemediationPlan
import SecureScore

/// A Markdown checklist, for a wiki, an issue or a pull request: `tickets.md`, or parts of it that each fit into one.
struct ChecklistFormat: TicketFormat {
  static let file = "tickets.md"
  /// Lines around the details of a task, which they fold; the indent keeps them part of it.
  static let opening = "  <details><summary>Details</summary>"
  static let closing = "  </details>"

  var fileNames: [String] {
    [Self.file, "tickets-#.md", ResourceFiles.kind]
  }

  /// The most UTF-16 units of a part; GitHub takes 65,536 characters in an issue, a comment or a pull request.
  static let limit = GitHubFormat.bodyLimit

  func files(for set: TicketSet) -> [TicketFile] {
    // The details are indented by two, each line of them.
    let body = TicketBody(
      markup: MarkdownMarkup(), limit: 55_000,
      size: { text in text.utf16.count + 2 * (1 + text.utf16.count { $0 == 0x0A }) })
    var resources = ResourceFiles()
    var pages = ChecklistPages(limit: Self.limit, summary: summary(of: set))
    if set.written.isEmpty { pages.add("No ticket is new or changed.") }
    if set.grouping == .none {
      for ticket in set.written { pages.add(entry(ticket, body: body, &resources)) }
    } else {
      for parent in set.writtenParents {
        pages.open(
          MarkdownText.escaped(parent.title(limit: 255)),
          "\(MarkdownText.escaped(Wording.gain(parent.gain))) percent points, \(parent.effort)")
        for ticket in parent.children.map({ set.tickets[$0] }) where ticket.change != .unchanged {
          pages.add(entry(ticket, body: body, &resources))
        }
      }
      let others = set.written.filter { $0.parent == nil }
      if !others.isEmpty { pages.open("Under no \(set.grouping.rawValue)") }
      for ticket in others { pages.add(entry(ticket, body: body, &resources)) }
    }
    for (title, gone) in [("To close", set.closing), ("For later", set.later)] {
      let gone = gone.filter { $0.step != nil }
      let note = title == "To close" ? ClosingTicket.explanations(of: gone) : Self.laterNote
      if !gone.isEmpty { pages.open(title, MarkdownText.escaped(note)) }
      for ticket in gone {
        pages.add("- [ ] \(MarkdownText.escaped(ticket.title(limit: 255)))", isLine: true)
      }
    }
    let texts = pages.texts
    return texts.enumerated().map { index, text in
      TicketFile(name: TicketFileName.part(index + 1, of: texts.count, Self.file), text: text)
    } + resources.files
  }

  private static let laterNote =
    "Not in the new plan, and still unhealthy: \(ClosingTicket.laterReasons)."

  private func summary(of set: TicketSet) -> String {
    "\(Wording.percent(set.plan.before)) now, \(Wording.percent(set.plan.after)) with all "
      + "\(Wording.count(set.tickets.count, "ticket")) of the plan done: \(set.plan.effort)."
  }

  /// A task with its details folded.
  private func entry(
    _ ticket: Ticket, body: TicketBody<MarkdownMarkup>, _ resources: inout ResourceFiles
  ) -> String {
    let line = "- [ ] \(MarkdownText.escaped(ticket.title(limit: 255))) (\(ticket.effort))"
    let text = resources.text(of: body.text(for: ticket), for: ticket)
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
    return [line, Self.opening, indented.joined(separator: "\n"), Self.closing].joined(separator: "\n\n")
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] { ChecklistRules().faults(in: files) }

  func instructions(for set: TicketSet, files: [String]) -> [String] {
    let pages = files.filter { TicketFileName.isPart($0, of: Self.file) }
    let paste =
      pages.count > 1
      ? "Paste \(TicketFileName.listed(pages, usually: Self.file)) into wiki pages, issues or pull requests: each "
        + "takes one of them."
      : "Paste \(Self.file) into a wiki page, an issue or a pull request."
    return [paste]
      + (ResourceFiles.areAmong(files)
        ? ["Where a ticket names a file in resources/, put that file beside it."] : [])
  }
}
