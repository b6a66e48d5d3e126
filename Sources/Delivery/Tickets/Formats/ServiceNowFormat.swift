import RemediationPlan
import SecureScore

/// Rows for an import set of ServiceNow, `servicenow.csv`, and the same as records for its REST interface.
///
/// The key is what the transform map coalesces on, so a row that comes again updates its record.
struct ServiceNowFormat: TicketFormat {
  static let file = "servicenow.csv"
  static let recordsFile = "servicenow-records.json"
  static let closingFile = "servicenow-close.csv"
  static let closingHeader = ["u_key", "correlation_id", "short_description", "state", "work_notes"]
  /// Closed Skipped of tasks, Closed of incidents.
  static let closedState = "7"

  var rowsLimit = ServiceNowRules.rowsLimit
  var recordsLimit = ServiceNowRules.recordsLimit

  var fileNames: [String] {
    [
      Self.file, "servicenow-#.csv", Self.recordsFile, "servicenow-records-#.json", Self.closingFile,
      "servicenow-close-#.csv", ResourceFiles.kind,
    ]
  }

  func files(for set: TicketSet) -> [TicketFile] {
    var resources = ResourceFiles()
    let rows = self.rows(of: set, resources: &resources)
    let tables = Self.parts(of: rows, limit: rowsLimit).map { part in
      var text = CSVText(ServiceNowColumn.allCases.map(\.rawValue))
      for row in part { text.add(row.csv) }
      return text.text
    }
    let records = Self.parts(of: rows, limit: recordsLimit).map { part -> String in
      let document: JSONValue = ["records": .array(part.map(\.json))]
      return document.text
    }
    return Self.named(Self.file, tables) + Self.named(Self.recordsFile, records)
      + Self.named(Self.closingFile, Self.parts(of: set.closing, limit: rowsLimit).map(closing))
      + resources.files
  }

  /// Parents first: a record can only name a parent that is there.
  private func rows(of set: TicketSet, resources: inout ResourceFiles) -> [ServiceNowRow] {
    let parents = set.writtenParents.map { parent in
      ServiceNowRow(parent, severity: parent.children.map { set.tickets[$0].step.severity }.max() ?? .unknown)
    }
    let tickets = set.written.map { ticket in
      ServiceNowRow(ticket, parent: ticket.parent.map { set.parents[$0] }, resources: &resources)
    }
    return parents + tickets
  }

  private static func parts<Row>(of rows: [Row], limit: Int) -> [ArraySlice<Row>] {
    stride(from: 0, to: rows.count, by: limit).map { rows[$0..<min($0 + limit, rows.count)] }
  }

  private static func named(_ name: String, _ texts: [String]) -> [TicketFile] {
    texts.enumerated().map { index, text in
      TicketFile(name: TicketFileName.part(index + 1, of: texts.count, name), text: text)
    }
  }

  private func closing(_ tickets: ArraySlice<ClosingTicket>) -> String {
    var text = CSVText(Self.closingHeader)
    for ticket in tickets {
      text.add([
        .text(ticket.key), .text(ticket.key), .importText(ticket.title(limit: ServiceNowRules.titleLimit)),
        .number(Self.closedState), .text(ticket.explanation),
      ])
    }
    return text.text
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] { ServiceNowRules().faults(in: files) }

  func instructions(for set: TicketSet, files: [String]) -> [String] {
    func names(of name: String) -> String {
      TicketFileName.listed(files.filter { TicketFileName.isPart($0, of: name) }, usually: name)
    }
    var lines: [String] = []
    if set.written.isEmpty {
      lines.append("There is nothing to import.")
    } else {
      lines += [
        "Load \(names(of: Self.file)) into an import set (System Import Sets > Load Data); columns become fields of "
          + "its table.",
        "Make a transform map to your task table: the key to correlation_id with Coalesce on, so that a second "
          + "export updates; u_parent_key to parent, referenced by correlation_id; assigned_to referenced by email; "
          + "the others to fields of their names.",
        "Map due_date by hand with the format yyyy-MM-dd HH:mm:ss: easy import leaves this field out.",
        "Run the transform, parents first as they come. Or send \(names(of: Self.recordsFile)) to "
          + "/api/now/import/TABLE/insertMultiple; each file has at most \(ServiceNowRules.recordsLimit) records.",
      ]
    }
    if ResourceFiles.areAmong(files) {
      lines.append(
        "A row takes no more than \(Wording.count(ServiceNowRules.rowLimit)) bytes: attach each file in resources/ "
          + "to the record of its key.")
    }
    if !set.closing.isEmpty {
      lines.append(
        "Look at \(names(of: Self.closingFile)), take out what you keep, and run it with the same map and state "
          + "added: it closes what is done.")
    }
    return lines
  }
}
