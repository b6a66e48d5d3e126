/// What a tracker calls the tickets that it has: issue by key.
///
/// A CSV file with the columns `key` and `issue`, or what the tracker itself exports: Jira's `Issue key`, `Summary` and
/// `Labels`, Azure DevOps' `ID`, `Title` and `Tags`.
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
  /// In a tracker's export the rows whose titles begin with a key count. One that has its key elsewhere in the title or
  /// among the labels counts where no other row has that key: of several, none is better than the others.
  /// - Parameter file: for faults.
  /// - Throws: a fault with the row where something is wrong.
  package init(csv: [UInt8], file: String = Self.fileName) throws(TicketFault) {
    let table = try CSVTable(csv, file: file)
    guard let columns = Columns(header: table.header) else {
      throw TicketFault(
        file: file, row: 1, message: "expected the columns key and issue, found \(table.header.prefix(20))")
    }
    var mentioned: [String: Set<String>] = [:]
    for (index, row) in table.rows.enumerated() {
      guard row.count == table.header.count else {
        throw TicketFault(
          file: file, row: index + 2, message: "expected \(table.header.count) cells, found \(row.count)")
      }
      let issue = row[columns.issue]
      // What is written differently from how it is read would grow with each run.
      guard CSVText.safe(issue) == issue, !issue.unicodeScalars.contains("\n") else {
        throw TicketFault(
          file: file, row: index + 2, column: table.header[columns.issue],
          message: "expected what the tracker calls an issue, as SEC-12, 4711 or its address")
      }
      if let column = columns.key {
        guard let key = Self.key(atStartOf: row[column]) else {
          throw TicketFault(
            file: file, row: index + 2, column: "key", message: "expected a key as UP-3F2AK7QM")
        }
        if !issue.isEmpty { issues[key] = issue }
      } else if !issue.isEmpty {
        switch columns.mention(in: row) {
        case .atStart(let key): issues[key] = issue
        case .elsewhere(let key): mentioned[key, default: []].insert(issue)
        case nil: continue
        }
      }
    }
    for (key, named) in mentioned where named.count == 1 && issues[key] == nil { issues[key] = named.first }
  }

  /// The file: every key that has an issue, ascending.
  package var csv: String {
    var text = CSVText(["key", "issue"])
    for (key, issue) in entries { text.add([.text(key), .text(issue)]) }
    return text.text
  }
}
