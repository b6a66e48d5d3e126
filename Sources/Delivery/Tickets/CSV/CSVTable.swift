/// A CSV file read back, strictly by RFC 4180: commas, quotes doubled inside quotes, lines ending with CR LF or LF.
package struct CSVTable: Sendable, Equatable {
  package var header: [String]
  /// Without the header; rows may have any number of cells.
  package var rows: [[String]]

  /// - Parameter file: for faults.
  package init(_ bytes: [UInt8], file: String) throws(TicketFault) {
    var all = try Self.rows(of: bytes, file: file)
    guard !all.isEmpty else {
      throw TicketFault(
        file: file, row: 1, message: "expected a line with the names of the columns, found none")
    }
    header = all.removeFirst()
    rows = all
  }

  private static func rows(of bytes: [UInt8], file: String) throws(TicketFault) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func fault(_ message: String) -> TicketFault {
      TicketFault(file: file, row: rows.count + 1, cell: row.count + 1, message: message)
    }
    while position < bytes.count {
      var cell: [UInt8] = []
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        while true {
          guard position < bytes.count else { throw fault("a quote is opened and never closed") }
          if bytes[position] != UInt8(ascii: "\"") {
            cell.append(bytes[position])
          } else if position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\"") {
            cell.append(UInt8(ascii: "\""))
            position += 1
          } else {
            break
          }
          position += 1
        }
        position += 1
      } else {
        while position < bytes.count, !",\r\n".utf8.contains(bytes[position]) {
          if bytes[position] == UInt8(ascii: "\"") {
            throw fault("a quote inside a cell that has none around it")
          }
          cell.append(bytes[position])
          position += 1
        }
      }
      guard let text = String(validating: cell, as: UTF8.self) else { throw fault("is not UTF-8") }
      row.append(text)
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: ","):
        position += 1
        // A comma at the very end opens one more, empty cell.
        if position == bytes.count { row.append("") }
        continue
      case UInt8(ascii: "\r") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n"):
        position += 2
      case UInt8(ascii: "\n"): position += 1
      default: throw fault("expected a comma or the end of the line after a cell")
      }
      rows.append(row)
      row = []
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }
}
