/// What a tracker calls the tickets that it has: issue by key.
///
/// A CSV file with the columns `key` and `issue`, or what the tracker itself exports: Jira's `Issue key` and `Summary`,
/// Azure DevOps' `ID` and `Title`, where titles begin with the key.
package struct IssueMap: Sendable, Equatable {
  /// The file's name in a folder of tickets.
  package static let fileName = "issues.csv"

  private var issues: [String: String] = [:]

  package init() {}

  package subscript(key: String) -> String? { issues[key] }

  package var isEmpty: Bool { issues.isEmpty }

  /// Ascending by key.
  package var entries: [(key: String, issue: String)] {
    issues.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// With the issues of another one, which count where both have a key.
  package func updated(with other: IssueMap) -> IssueMap {
    var map = self
    map.issues.merge(other.issues) { $1 }
    return map
  }

  /// Two keys that have one issue, the smallest ones; nil: there are none.
  package var clash: (first: String, second: String, issue: String)? {
    var keys: [String: String] = [:]
    for (key, issue) in entries {
      if let first = keys.updateValue(key, forKey: issue) { return (first, key, issue) }
    }
    return nil
  }

  /// Reads the file; a key that comes again takes the later issue, so that lines may be appended.
  ///
  /// - Parameter file: for faults.
  /// - Throws: a fault with the row where something is wrong.
  package init(csv: [UInt8], file: String = Self.fileName) throws(TicketFault) {
    let table = try CSVTable(csv, file: file)
    guard let columns = Columns(header: table.header) else {
      throw TicketFault(
        file: file, row: 1, message: "expected the columns key and issue, found \(table.header.prefix(20))")
    }
    for (index, row) in table.rows.enumerated() {
      guard row.count == table.header.count else {
        throw TicketFault(
          file: file, row: index + 2, message: "expected \(table.header.count) cells, found \(row.count)")
      }
      guard let key = columns.key(in: row) else {
        guard !columns.isOwn else {
          throw TicketFault(
            file: file, row: index + 2, column: "key", message: "expected a key as UP-3F2AK7QM")
        }
        continue
      }
      if !row[columns.issue].isEmpty { issues[key] = row[columns.issue] }
    }
  }

  /// The file: every key that has an issue, ascending.
  package var csv: String {
    var text = CSVText(["key", "issue"])
    for (key, issue) in entries { text.add([.text(key), .text(issue)]) }
    return text.text
  }
}
