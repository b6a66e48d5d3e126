extension CSVTable {
  /// The cell of a row in a column; empty where there is none.
  func cell(_ row: [String], _ column: String) -> String {
    guard let index = header.firstIndex(of: column), index < row.count else { return "" }
    return row[index]
  }

  /// A fault for every cell of a column that an earlier row has too; empty cells do not count.
  func repeated(_ column: String, file: String) -> [TicketFault] {
    var first: [String: Int] = [:]
    var faults: [TicketFault] = []
    for (index, row) in rows.enumerated() {
      let value = cell(row, column)
      guard !value.isEmpty else { continue }
      if let earlier = first[value] {
        faults.append(
          TicketFault(
            file: file, row: index + 2, column: column, message: "is that of row \(earlier + 2) too"))
      } else {
        first[value] = index
      }
    }
    return faults
  }
}
