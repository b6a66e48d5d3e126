import SecureScore

/// What an import set takes: limits, columns, and how rows refer to each other.
struct ServiceNowRules {
  /// Of a task's short description.
  static let titleLimit = 160
  /// Bytes of all fields of a row; a longer one is skipped and only logged.
  static let rowLimit = 8_126
  /// Rows a file that an import takes as it is set up.
  static let rowsLimit = 10_000
  /// Records that insertMultiple should get at once.
  static let recordsLimit = 200

  private static let key = CellRule.shape("a key as UP-3F2AK7QM", PlannedStep.isKey)
  private static let moment = CellRule.shape("a moment as 2026-11-20 23:59:59", isMoment)

  private static let tickets = CSVLayout(
    columns: [
      CSVColumn("u_key", .filled, key), CSVColumn("u_parent_key", key),
      CSVColumn("correlation_id", .filled, key), CSVColumn("correlation_display", .line),
      CSVColumn("short_description", .filled, .line, .longest(titleLimit)),
      CSVColumn("description", .filled), CSVColumn("impact", .wholeNumber(1...3)),
      CSVColumn("urgency", .wholeNumber(1...3)), CSVColumn("priority", .wholeNumber(1...5)),
      CSVColumn("assigned_to", .line, .longest(255)), CSVColumn("due_date", moment),
      CSVColumn("u_scope", .line, .longest(255)),
      CSVColumn("u_estimate_minutes", .wholeNumber(0...1_000_000_000_000)),
      CSVColumn("u_gain_percent_points", .decimal(places: 12, limit: 1_000)), CSVColumn("work_notes"),
    ],
    forbidden: [
      "state": "would move records that people have moved; only \(ServiceNowFormat.closingFile) has it"
    ],
    longest: rowsLimit, refusesMark: true)

  private static let closing = CSVLayout(
    columns: [
      CSVColumn("u_key", .filled, key), CSVColumn("correlation_id", .filled, key),
      CSVColumn("short_description", .filled, .line, .longest(titleLimit)),
      CSVColumn("state", .filled, .wholeNumber(1...99)), CSVColumn("work_notes"),
    ], longest: rowsLimit, refusesMark: true)

  private static func isMoment(_ text: String) -> Bool {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, CalendarDay(String(parts[0])) != nil else { return false }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    return time.count == 3
      && zip(time, [24, 60, 60]).allSatisfy { digits, limit in
        digits.utf8.count == 2 && CellRule.isDigits(digits) && Int(digits).map { $0 < limit } ?? false
      }
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    var faults: [TicketFault] = []
    var places: [String: String] = [:]
    for file in Self.inOrder(files, of: ServiceNowFormat.file) {
      let (table, found) = Self.tickets.read(file)
      faults += found
      if let table { faults += relations(in: table, file: file.name, places: &places) }
    }
    for file in Self.inOrder(files, of: ServiceNowFormat.closingFile) {
      let (table, found) = Self.closing.read(file)
      faults += found + (table?.repeated("u_key", file: file.name) ?? [])
      if let table { faults += Self.rowFaults(in: table, file: file.name) }
    }
    for file in Self.inOrder(files, of: ServiceNowFormat.recordsFile) {
      faults += ServiceNowRecords(file).faults
    }
    return places.isEmpty ? faults : faults + ResourceRules.faults(in: files)
  }

  /// The parts of a file, the second before the tenth.
  private static func inOrder(_ files: [TicketFileBytes], of name: String) -> [TicketFileBytes] {
    files.filter { TicketFileName.isPart($0.name, of: name) }
      .sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
  }

  /// Rows that are too long, or whose two keys differ.
  private static func rowFaults(in table: CSVTable, file: String) -> [TicketFault] {
    var faults: [TicketFault] = []
    for (index, row) in table.rows.enumerated() {
      let size = row.reduce(0) { $0 + $1.utf8.count }
      if size > rowLimit {
        let message = "\(Wording.count(size)) bytes, at most \(Wording.count(rowLimit)): it would be skipped"
        faults.append(TicketFault(file: file, row: index + 2, message: message))
      }
      if table.cell(row, "u_key") != table.cell(row, "correlation_id") {
        let message = "is not the u_key of its row"
        faults.append(TicketFault(file: file, row: index + 2, column: "correlation_id", message: message))
      }
    }
    return faults
  }

  /// A key comes once in all files, and below its parent's.
  private func relations(
    in table: CSVTable, file: String, places: inout [String: String]
  ) -> [TicketFault] {
    var faults = Self.rowFaults(in: table, file: file)
    for (index, row) in table.rows.enumerated() {
      func fault(_ column: String, _ message: String) {
        faults.append(TicketFault(file: file, row: index + 2, column: column, message: message))
      }
      let (key, parent) = (table.cell(row, "u_key"), table.cell(row, "u_parent_key"))
      if !parent.isEmpty && places[parent] == nil {
        fault("u_parent_key", "no row above has the u_key '\(TicketText.shortened(parent, to: 60))'")
      }
      if let earlier = places.updateValue("row \(index + 2) of \(file)", forKey: key) {
        fault("u_key", "is that of \(earlier) too")
      }
    }
    return faults
  }
}
