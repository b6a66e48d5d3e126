/// What `tickets.csv` and `resources.csv` are to be, each by itself and to each other.
struct PlainCSVRules {
  private static let key = CellRule.shape("a key as UP-3F2AK7QM", PlannedStep.isKey)
  private static let link = CellRule.shape("an address that begins with https://") {
    SafeLink.allows($0, schemes: SafeLink.secure)
  }

  private static let tickets = CSVLayout(columns: [
    CSVColumn("Key", .filled, key), CSVColumn("Issue", .line),
    CSVColumn("Change", .filled, .oneOf(["new", "changed", "close", "later"])), CSVColumn("Parent", key),
    CSVColumn("Parent title"), CSVColumn("Title", .filled, .line, .longest(PlainCSVFormat.cellLimit)),
    CSVColumn("Recommendation"),
    CSVColumn("Severity", .oneOf(["critical", "high", "medium", "low", "unknown"])),
    CSVColumn("Scope"), CSVColumn("Scope id"),
    CSVColumn("How", .oneOf(["by hand", "Quick Fix", "script", "mixed"])),
    CSVColumn("Resources", .wholeNumber(1...1_000_000_000)),
    CSVColumn("Estimate minutes", .wholeNumber(0...1_000_000_000_000)),
    CSVColumn("Gain percent points", .decimal(places: 12, limit: 1_000)),
    CSVColumn("Score after", .decimal(places: 2, limit: 101)), CSVColumn("Owner"),
    CSVColumn("Due date", .day),
    CSVColumn("Sprint"), CSVColumn("Labels", .line),
    CSVColumn("Description", .filled, .longest(PlainCSVFormat.cellLimit)), CSVColumn("Link", link),
  ])

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    guard let file = files.first(where: { $0.name == PlainCSVFormat.file }) else { return [] }
    let (tickets, found) = Self.tickets.read(file)
    guard let tickets else { return found }
    var faults = found + tickets.repeated("Key", file: file.name) + parentFaults(in: tickets, file: file.name)
    guard let list = files.first(where: { $0.name == PlainCSVFormat.resourcesFile }) else {
      return faults + [TicketFault(file: PlainCSVFormat.resourcesFile, message: "is missing")]
    }
    let (resources, others) = CSVLayout(columns: ResourceRules.columns).read(list)
    faults += others
    if let resources { faults += countFaults(tickets, resources) }
    return faults
  }

  /// One parent has one title.
  private func parentFaults(in table: CSVTable, file: String) -> [TicketFault] {
    var titles: [String: (title: String, row: Int)] = [:]
    var faults: [TicketFault] = []
    for (index, row) in table.rows.enumerated() {
      func fault(_ column: String, _ message: String) {
        faults.append(TicketFault(file: file, row: index + 2, column: column, message: message))
      }
      let (parent, title) = (table.cell(row, "Parent"), table.cell(row, "Parent title"))
      if parent.isEmpty {
        if !title.isEmpty { fault("Parent", "is empty, and there is a title for it") }
      } else if let first = titles[parent] {
        if first.title != title { fault("Parent title", "is another than that of row \(first.row)") }
      } else {
        titles[parent] = (title, index + 2)
      }
      if parent == table.cell(row, "Key"), !parent.isEmpty { fault("Parent", "is the ticket itself") }
    }
    return faults
  }

  /// Every resource belongs to a ticket, and every ticket has as many as it says.
  private func countFaults(_ tickets: CSVTable, _ resources: CSVTable) -> [TicketFault] {
    var counts: [String: Int] = [:]
    for row in tickets.rows { counts[tickets.cell(row, "Key")] = 0 }
    var faults: [TicketFault] = []
    for (index, row) in resources.rows.enumerated() {
      let key = resources.cell(row, "Key")
      if let count = counts[key] {
        counts[key] = count + 1
      } else {
        faults.append(
          TicketFault(
            file: PlainCSVFormat.resourcesFile, row: index + 2, column: "Key",
            message: "no row of \(PlainCSVFormat.file) has the key '\(TicketText.shortened(key, to: 60))'"))
      }
    }
    for (index, row) in tickets.rows.enumerated() {
      let count = counts[tickets.cell(row, "Key")] ?? 0
      let told = tickets.cell(row, "Resources")
      guard told != (count == 0 ? "" : String(count)) else { continue }
      faults.append(
        TicketFault(
          file: PlainCSVFormat.file, row: index + 2, column: "Resources",
          message:
            "'\(TicketText.shortened(told, to: 60))', and \(PlainCSVFormat.resourcesFile) lists \(count)"))
    }
    return faults
  }
}
