/// What an importer takes as a file: columns, rows and cells, each by itself.
struct CSVLayout: Sendable {
  let columns: [CSVColumn]
  /// Columns that would do harm, with the reason.
  var forbidden: [String: String] = [:]
  /// Rows without the header.
  var longest: Int?
  /// Whether the importer would take a byte order mark for a part of the first column's name.
  var refusesMark = false

  /// The file's table, where there is one, and everything that is wrong with its cells.
  func read(_ file: TicketFileBytes) -> (table: CSVTable?, faults: [TicketFault]) {
    do throws(TicketFault) {
      let table = try CSVTable(file.bytes, file: file.name)
      return (table, faults(in: table, of: file))
    } catch {
      return (nil, [error])
    }
  }

  private func faults(in table: CSVTable, of file: TicketFileBytes) -> [TicketFault] {
    var faults: [TicketFault] = []
    if refusesMark, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      faults.append(
        TicketFault(
          file: file.name, row: 1, column: table.header.first,
          message: "begins with a byte order mark; save the file as UTF-8 without it"))
    }
    faults += headerFaults(table.header, file: file.name)
    if let longest, table.rows.count > longest {
      faults.append(
        TicketFault(
          file: file.name, row: longest + 2,
          message: "\(Wording.count(table.rows.count)) rows, at most \(Wording.count(longest)) a file"))
    }
    let known = Dictionary(columns.map { ($0.name, $0) }) { first, _ in first }
    for (index, row) in table.rows.enumerated() {
      if row.count != table.header.count {
        faults.append(
          TicketFault(
            file: file.name, row: index + 2,
            message: "\(row.count) cells, expected \(table.header.count), as in the header"))
      }
      for (name, cell) in zip(table.header, row) {
        var complaints = (known[name]?.rules ?? []).compactMap { $0.complaint(about: cell) }
        if CSVText.opensFormula(cell) { complaints.append("a spreadsheet would read it as a formula") }
        faults += complaints.map {
          TicketFault(file: file.name, row: index + 2, column: name, message: $0)
        }
      }
    }
    return faults
  }

  private func headerFaults(_ header: [String], file: String) -> [TicketFault] {
    func fault(_ column: String, _ message: String) -> TicketFault {
      TicketFault(file: file, row: 1, column: column, message: message)
    }
    var faults = columns.filter { $0.isRequired && !header.contains($0.name) }
      .map { fault($0.name, "the column is missing") }
    var seen: Set<String> = []
    for (index, name) in header.enumerated() {
      let isRepeated = !seen.insert(name).inserted
      if let reason = forbidden[name] {
        faults.append(fault(name, reason))
      } else if let column = columns.first(where: { $0.name == name }) {
        if isRepeated && !column.mayRepeat { faults.append(fault(name, "the column comes twice")) }
      } else if name.isEmpty {
        faults.append(TicketFault(file: file, row: 1, cell: index + 1, message: "the column has no name"))
      } else {
        faults.append(fault(name, "the importer knows no such column"))
      }
    }
    return faults
  }
}
