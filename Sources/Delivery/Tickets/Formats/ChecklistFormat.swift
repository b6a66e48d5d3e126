import Effort
import RemediationPlan
import SecureScore

/// A Markdown checklist, for a wiki or a pull request: `tickets.md`.
struct ChecklistFormat: TicketFormat {
  static let file = "tickets.md"
  /// Lines around the details of a task, which they fold; the indent keeps them part of it.
  static let opening = "  <details><summary>Details</summary>"
  static let closing = "  </details>"

  func files(for set: TicketSet) -> [TicketFile] {
    let body = TicketBody(markup: MarkdownMarkup(), limit: 60_000, size: { $0.utf16.count })
    var resources = ResourceFiles()
    var blocks = ["# Remediation tickets", summary(of: set)]
    if set.written.isEmpty { blocks.append("No ticket is new or changed.") }
    if set.grouping == .none {
      blocks += set.written.map { entry($0, body: body, &resources) }
    } else {
      for parent in set.writtenParents {
        blocks.append(
          "## \(MarkdownText.escaped(parent.title(limit: 255)))\n\n"
            + "\(MarkdownText.escaped(Wording.gain(parent.gain))) percent points, \(parent.effort)")
        blocks += parent.children.map { set.tickets[$0] }.filter { $0.change != .unchanged }
          .map { entry($0, body: body, &resources) }
      }
      blocks += set.written.filter { $0.parent == nil }.map { entry($0, body: body, &resources) }
    }
    let closing = set.closing.filter { $0.step != nil }
    if !closing.isEmpty {
      blocks.append("## To close\n\n\(MarkdownText.escaped(ClosingTicket.explanation))")
      blocks.append(
        closing.map { "- [ ] \(MarkdownText.escaped($0.title(limit: 255)))" }.joined(separator: "\n"))
    }
    return [TicketFile(name: Self.file, text: blocks.joined(separator: "\n\n") + "\n")] + resources.files
  }

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
    ["Paste \(Self.file) into a wiki page, an issue or a pull request."]
      + (ResourceFiles.areAmong(files)
        ? ["Where a ticket names a file in resources/, put that file beside it."] : [])
  }
}
