import Testing

@testable import Delivery

/// One thing that is wrong with a file, and where the rehearsal has to find it.
struct TableMutation: Sendable, CustomTestStringConvertible {
  let what: String
  let row: Int
  let column: String?
  let edit: @Sendable (inout EditedTable) throws -> Void

  init(
    _ what: String, row: Int, column: String?, edit: @escaping @Sendable (inout EditedTable) throws -> Void
  ) {
    self.what = what
    self.row = row
    self.column = column
    self.edit = edit
  }

  /// A cell with another value, which is what is wrong.
  static func cell(_ row: Int, _ column: String, _ value: String) -> TableMutation {
    TableMutation("\(column) '\(value.prefix(30))'", row: row, column: column) {
      try $0.set(row, column, value)
    }
  }

  var testDescription: String { "\(what), row \(row)" }

  /// The faults of the edited file, one of which is to be at the place; all are expected to be in the file.
  func faults(in file: TicketFile, by format: any TicketFormat, besides others: [TicketFileBytes] = []) throws
  {
    var table = try EditedTable(file)
    try edit(&table)
    let faults = format.faults(in: [table.file] + others)
    #expect(
      faults.contains { $0.file == file.name && $0.row == row && $0.column == column },
      "\(what): expected row \(row), column \(column ?? "any"); found \(faults)")
  }
}
