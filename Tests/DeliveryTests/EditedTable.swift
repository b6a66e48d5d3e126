import Testing

@testable import Delivery

/// A CSV file that somebody edits before it is checked.
struct EditedTable {
  let name: String
  var table: CSVTable

  init(_ file: TicketFile) throws {
    name = file.name
    table = try CSVTable(Array(file.text.utf8), file: file.name)
  }

  /// Sets a cell.
  /// - Parameters:
  ///   - row: as a spreadsheet counts; 1 is the header.
  ///   - place: which of the columns of that name, from 0.
  mutating func set(_ row: Int, _ column: String, _ value: String, place: Int = 0) throws {
    let places = table.header.indices.filter { table.header[$0] == column }
    try #require(place < places.count, "no column \(column)")
    if row == 1 { table.header[places[place]] = value } else { table.rows[row - 2][places[place]] = value }
  }

  func cell(_ row: Int, _ column: String) -> String { table.cell(table.rows[row - 2], column) }

  mutating func drop(_ column: String) throws {
    let place = try #require(table.header.firstIndex(of: column))
    table.header.remove(at: place)
    for index in table.rows.indices { table.rows[index].remove(at: place) }
  }

  mutating func add(_ column: String, _ value: String) {
    table.header.append(column)
    for index in table.rows.indices { table.rows[index].append(value) }
  }

  /// Every cell in quotes, as some programs save.
  var text: String {
    ([table.header] + table.rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  var file: TicketFileBytes { TicketFileBytes(name: name, bytes: Array(text.utf8)) }
}

extension TicketFile {
  var bytes: TicketFileBytes { TicketFileBytes(name: name, bytes: Array(text.utf8)) }
}
