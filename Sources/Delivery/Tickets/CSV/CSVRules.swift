/// What every CSV importer asks of a file: its columns, and as many cells in each row.
struct CSVRules {
  let file: String
  /// The columns, in any order; columns that repeat count as often.
  let header: [String]

  func faults(in table: CSVTable) -> [TicketFault] {
    var faults: [TicketFault] = []
    for name in Set(header).sorted() where !table.header.contains(name) {
      faults.append(TicketFault(file: file, row: 1, column: name, message: "the column is missing"))
    }
    for (index, row) in table.rows.enumerated() where row.count != table.header.count {
      faults.append(
        TicketFault(
          file: file, row: index + 2,
          message: "\(row.count) cells, expected \(table.header.count), as in the header"))
    }
    return faults
  }
}
