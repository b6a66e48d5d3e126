/// What a tracker calls the tickets that it has: issue by key. A CSV file with the columns `key` and `issue`.
package struct IssueMap: Sendable, Equatable {
  /// The file's name in a folder of tickets.
  package static let fileName = "issues.csv"

  private var issues: [String: String] = [:]

  package init() {}

  package subscript(key: String) -> String? { issues[key] }

  package var isEmpty: Bool { issues.isEmpty }

  /// Reads the file; a key that comes again takes the later issue, so that lines may be appended.
  ///
  /// - Parameter file: for faults.
  /// - Throws: a fault with the row where something is wrong.
  package init(csv: [UInt8], file: String = Self.fileName) throws(TicketFault) {
    let table = try CSVTable(csv, file: file)
    let columns = table.header.map { $0.lowercased() }
    guard let key = columns.firstIndex(of: "key"), let issue = columns.firstIndex(of: "issue") else {
      throw TicketFault(
        file: file, row: 1, message: "expected the columns key and issue, found \(table.header)")
    }
    for (index, row) in table.rows.enumerated() {
      guard row.count == columns.count else {
        throw TicketFault(
          file: file, row: index + 2, message: "expected \(columns.count) cells, found \(row.count)")
      }
      if !row[issue].isEmpty { issues[row[key]] = row[issue] }
    }
  }

  /// The file: every key that has an issue, ascending.
  package var csv: String {
    var text = CSVText(["key", "issue"])
    for key in issues.keys.sorted() { text.add([.text(key), .text(issues[key] ?? "")]) }
    return text.text
  }
}
