import Effort
import RemediationPlan
import SecureScore

/// A record to be: texts by column, those of strangers cut so that all of it fits into a row.
struct ServiceNowRow {
  private(set) var cells: [ServiceNowColumn: String] = [:]

  init(_ parent: TicketParent, severity: Severity) {
    self.init(key: parent.key, severity: severity, effort: parent.effort, gain: parent.gain)
    cells[.shortDescription] = parent.title(limit: ServiceNowRules.titleLimit)
    cells[.description] = TicketParentBody(markup: PlainMarkup()).text(for: parent)
  }

  /// - Parameter resources: gets the list of what the description has no room for.
  init(_ ticket: Ticket, parent: TicketParent?, resources: inout ResourceFiles) {
    let step = ticket.step
    self.init(key: ticket.key, severity: step.severity, effort: ticket.effort, gain: step.gain)
    cells[.parentKey] = parent?.key
    cells[.shortDescription] = ticket.title(limit: ServiceNowRules.titleLimit)
    // An address is found whole or not at all; the description has it anyway.
    if let owner = step.owner.map(TerminalText.harmless), owner.utf8.count <= 254,
      !CSVText.opensFormula(owner)
    {
      cells[.assignedTo] = owner
    }
    cells[.dueDate] = step.dueDate.map { "\($0) 23:59:59" }
    cells[.scope] = TicketText.shortened(TerminalText.harmless(step.scope.name), to: 100)
    if ticket.change == .changed {
      let changes = "Changed since the last plan: \(ticket.differences.joined(separator: "; "))"
      cells[.workNotes] = TicketText.shortened(changes, to: 400)
    }
    // The changes are in the notes.
    var told = ticket
    told.differences = []
    let body = TicketBody(
      markup: PlainMarkup(), limit: ServiceNowRules.rowLimit - Self.margin - size, size: { $0.utf8.count },
      longestList: 20)
    cells[.description] = resources.text(of: body.text(for: told), for: ticket)
  }

  private init(key: String, severity: Severity, effort: Minutes, gain: PercentPoints) {
    cells[.key] = key
    cells[.correlation] = key
    cells[.correlationDisplay] = "uplift"
    // ServiceNow's own table makes the priority of the other two.
    let (impact, urgency, priority) =
      switch severity {
      case .critical: (1, 1, 1)
      case .high: (2, 1, 2)
      case .medium: (2, 2, 3)
      case .low, .unknown: (3, 2, 4)
      }
    cells[.impact] = String(impact)
    cells[.urgency] = String(urgency)
    cells[.priority] = String(priority)
    cells[.estimate] = String(effort.count)
    cells[.gain] = gain.description
  }

  /// For the apostrophe before a description that would be a formula.
  private static let margin = 40

  /// What the row counts against the limit, with the apostrophes before what would be formulas.
  private var size: Int {
    cells.values.reduce(0) { $0 + max($1.utf8.count, CSVText.safe($1).utf8.count) }
  }

  /// In the order of the columns. Titles, descriptions and notes begin with a harmless character of ours.
  var csv: [CSVText.Cell] {
    ServiceNowColumn.allCases.map { column in
      guard let text = cells[column] else { return .empty }
      switch column {
      case .shortDescription, .description, .workNotes: return .importText(text)
      case .impact, .urgency, .priority, .estimate, .gain: return .number(text)
      default: return .text(text)
      }
    }
  }

  /// The same for the import set's interface: what is empty is left out.
  var json: JSONValue {
    .object(
      ServiceNowColumn.allCases.compactMap { column in
        cells[column].map { JSONValue.Member(column.rawValue, .string($0)) }
      })
  }
}
