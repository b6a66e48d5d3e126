import Effort
import RemediationPlan
import SecureScore

/// One row a ticket, for spreadsheets and for importers that ask which column is what: `tickets.csv`.
///
/// Texts are plain; minutes are whole numbers; resources are in `resources.csv`, one row each.
struct PlainCSVFormat: TicketFormat {
  static let file = "tickets.csv"
  static let resourcesFile = "resources.csv"
  static let titleLimit = 255
  /// UTF-16 units that a cell of every spreadsheet holds.
  static let cellLimit = 32_767
  static let header = [
    "Key", "Issue", "Change", "Parent", "Parent title", "Title", "Recommendation", "Severity", "Scope",
    "Scope id", "How", "Resources", "Estimate minutes", "Gain percent points", "Score after", "Owner",
    "Due date",
    "Sprint", "Labels", "Description", "Link",
  ]

  var fileNames: [String] {
    [Self.file, Self.resourcesFile]
  }

  func files(for set: TicketSet) -> [TicketFile] {
    var tickets = CSVText(Self.header)
    var resources = CSVText(ResourceFiles.header)
    let body = TicketBody(
      markup: PlainMarkup(), limit: Self.cellLimit, size: { CSVText.safe($0).utf16.count }, longestList: 0,
      resourceFile: { _ in Self.resourcesFile })
    for ticket in set.written {
      let parent = ticket.parent.map { set.parents[$0] }
      tickets.add(row(ticket, parent: parent, body: body))
      resources.add(resourcesOf: ticket.step)
    }
    // Parents have no rows.
    for (gone, change) in [(set.closing, "close"), (set.later, "later")] {
      for ticket in gone { if let step = ticket.step { tickets.add(row(ticket, step, change)) } }
    }
    return [
      TicketFile(name: Self.file, text: tickets.text),
      TicketFile(name: Self.resourcesFile, text: resources.text),
    ]
  }

  private func row(_ ticket: Ticket, parent: TicketParent?, body: TicketBody<PlainMarkup>) -> [CSVText.Cell] {
    let step = ticket.step
    return [
      .text(ticket.key), .text(ticket.issue ?? ""), .text(ticket.change.rawValue), .text(parent?.key ?? ""),
      .text(parent?.subject.name ?? ""), .text(ticket.title(limit: Self.titleLimit)),
      .text(step.recommendation),
      .text(step.severity.word), .text(step.scope.name), .text(step.scope.id),
      .text(Wording.method(step.method)), .count(step.resources.count), .count(step.effort.count),
      .number(step.gain.description), .number(step.scoreAfter.percentText), .text(step.owner ?? ""),
      .text(step.dueDate ?? ""), .text(step.sprint ?? ""), .text(ticket.labels.joined(separator: " ")),
      .text(body.text(for: ticket).text),
      .text(SafeLink.allows(step.link, schemes: SafeLink.secure) ? step.link : ""),
    ]
  }

  private func row(_ ticket: ClosingTicket, _ step: PlannedStep, _ change: String) -> [CSVText.Cell] {
    [
      .text(ticket.key), .text(ticket.issue ?? ""), .text(change), .empty, .empty,
      .text(ticket.title(limit: Self.titleLimit)), .text(step.recommendation),
      .text(step.severity.word), .text(step.scope.name), .text(step.scope.id),
    ] + Array(repeating: .empty, count: 9) + [.text(ticket.explanation), .empty]
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] { PlainCSVRules().faults(in: files) }

  func instructions(for set: TicketSet, files: [String]) -> [String] {
    [
      "Open \(Self.file) in a spreadsheet, or give it to an importer that asks which column is what.",
      "\(Self.resourcesFile) has one row for each resource of each ticket, with its id.",
    ]
  }
}
