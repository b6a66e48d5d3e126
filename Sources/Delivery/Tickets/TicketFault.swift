/// What an importer would refuse, or could not read: where it is and why.
package struct TicketFault: Error, Sendable, Equatable {
  package var file: String
  /// As a spreadsheet counts, the header being 1; nil where the whole file is meant.
  package var row: Int?
  /// The column's name, or its number where it has none.
  package var column: String?
  package var message: String

  package init(file: String, row: Int? = nil, column: String? = nil, message: String) {
    self.file = file
    self.row = row
    self.column = column
    self.message = message
  }

  package init(file: String, row: Int?, cell: Int, message: String) {
    self.init(file: file, row: row, column: String(cell), message: message)
  }
}

extension TicketFault: CustomStringConvertible {
  /// `jira.csv, row 12, column Summary: 300 characters, at most 255`.
  package var description: String {
    let row = row.map { ", row \($0)" } ?? ""
    let column = column.map { ", column \(TerminalText.harmless($0))" } ?? ""
    return "\(TerminalText.harmless(file))\(row)\(column): \(TerminalText.harmless(message))"
  }
}
