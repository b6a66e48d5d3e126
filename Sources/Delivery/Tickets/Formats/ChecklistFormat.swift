import Effort
import RemediationPlan
import SecureScore

/// A Markdown checklist, for a wiki or a pull request: `tickets.md`.
struct ChecklistFormat: TicketFormat {
  static let file = "tickets.md"

  func files(for set: TicketSet) -> [TicketFile] {
    let body = TicketBody(markup: MarkdownMarkup(), limit: 60_000, size: { $0.utf16.count })
    var resources = ResourceFiles()
    var blocks = ["# Remediation tickets", summary(of: set)]
    if set.grouping == .none {
      blocks += set.written.map { entry($0, body: body, &resources) }
    } else {
      for parent in set.writtenParents {
        blocks.append(
          "## \(MarkdownText.escaped(parent.title(limit: 255)))\n\n"
            + "\(Wording.gain(parent.gain)) percent points, \(parent.effort)")
        blocks += parent.children.map { set.tickets[$0] }.filter { $0.change != .unchanged }
          .map { entry($0, body: body, &resources) }
      }
      blocks += set.written.filter { $0.parent == nil }.map { entry($0, body: body, &resources) }
    }
    if !set.closing.isEmpty {
      blocks.append("## To close\n\n\(MarkdownText.escaped(ClosingTicket.explanation))")
      blocks.append(
        set.closing.map { ticket in
          "- [ ] \(ticket.key) \(MarkdownText.escaped(ticket.step.recommendation.name)) · "
            + MarkdownText.escaped(ticket.step.scope.name)
        }.joined(separator: "\n"))
    }
    return [TicketFile(name: Self.file, text: blocks.joined(separator: "\n\n") + "\n")] + resources.files
  }

  private func summary(of set: TicketSet) -> String {
    "\(Wording.percent(set.plan.before)) now, \(Wording.percent(set.plan.after)) with all "
      + "\(Wording.count(set.tickets.count, "ticket")) of the plan done: \(set.plan.effort)."
  }

  /// A task with its details folded; the indent keeps the details part of the task.
  private func entry(
    _ ticket: Ticket, body: TicketBody<MarkdownMarkup>, _ resources: inout ResourceFiles
  ) -> String {
    let line = "- [ ] \(MarkdownText.escaped(ticket.title(limit: 255))) (\(ticket.effort))"
    let text = resources.text(of: body.text(for: ticket), for: ticket)
    let details = ["<details><summary>Details</summary>", text, "</details>"].joined(separator: "\n\n")
    let indented = details.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
    return "\(line)\n\n\(indented.joined(separator: "\n"))"
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    files.filter { $0.name == Self.file }.compactMap { file in
      String(validating: file.bytes, as: UTF8.self) == nil
        ? TicketFault(file: file.name, message: "is not UTF-8") : nil
    }
  }

  func instructions(for set: TicketSet) -> [String] {
    ["Paste \(Self.file) into a wiki page, an issue or a pull request."]
  }
}
