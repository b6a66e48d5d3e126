/// What a list of resources beside the tickets must be: `resources/UP-….csv`, one row a resource.
enum ResourceRules {
  static let columns = [
    CSVColumn("Key", .filled, .shape("a key as UP-3F2AK7QM", PlannedStep.isKey)),
    CSVColumn("Resource", .filled), CSVColumn("Name"),
    CSVColumn("How", .filled, .oneOf(["by hand", "Quick Fix", "script"])),
    CSVColumn("Minutes", .filled, .wholeNumber(0...1_000_000_000_000)),
  ]

  /// Faults of all lists of single tickets.
  static func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    var faults: [TicketFault] = []
    for file in files where file.name.hasPrefix("resources/") {
      let (table, found) = CSVLayout(columns: columns, refusesMark: true).read(file)
      faults += found
      guard let table else { continue }
      if table.rows.isEmpty { faults.append(TicketFault(file: file.name, message: "lists nothing")) }
      for (index, row) in table.rows.enumerated() {
        let key = table.cell(row, "Key")
        guard ResourceFiles.name(of: key) != file.name else { continue }
        faults.append(
          TicketFault(
            file: file.name, row: index + 2, column: "Key",
            message: "'\(TicketText.shortened(key, to: 60))' is not the key that the file is named by"))
      }
    }
    return faults
  }
}
