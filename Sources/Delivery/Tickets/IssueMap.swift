/// What a tracker calls the tickets that it has: issue by key.
///
/// A CSV file with the columns `key` and `issue`, or what the tracker itself exports: Jira's `Issue key`, `Summary` and
/// `Labels`, Azure DevOps' `ID`, `Title` and `Tags`.
package struct IssueMap: Sendable, Equatable {
  /// The file's name in a folder of tickets.
  package static let fileName = "issues.csv"

  private var issues: [String: String] = [:]
  /// Keys whose issues come from an edited title or from labels only: a name that is known counts more.
  private var mentioned: Set<String> = []
  /// Issues that all may be the ticket, ascending, by key.
  private var candidates: [String: [String]] = [:]

  package init() {}

  package subscript(key: String) -> String? { issues[key] }

  package var isEmpty: Bool { issues.isEmpty }

  /// Ascending by key.
  package var entries: [(key: String, issue: String)] {
    issues.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Of a ticket that the tracker has, under which of several names nobody can tell; empty: it is clear.
  func candidates(for key: String) -> [String] { candidates[key] ?? [] }

  /// With the issues of another one, which count where both have a key, unless they are only mentions of it. Of several
  /// candidates the one that is known already counts.
  package func updated(with other: IssueMap) -> IssueMap {
    var map = self
    for (key, issue) in other.issues where map.issues[key] == nil || !other.mentioned.contains(key) {
      map.issues[key] = issue
      map.mentioned.remove(key)
      if other.mentioned.contains(key) { map.mentioned.insert(key) }
      map.candidates[key] = nil
    }
    for (key, several) in other.candidates where !(map.issues[key].map(several.contains) ?? false) {
      map.issues[key] = nil
      map.candidates[key] = several
    }
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

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - file: for faults.
  ///   - expected: what the tracker calls its issues, where a text is no such name.
  /// - Throws: the first fault, with the row and column where something is wrong.
  package init(
    csv: [UInt8], file: String = Self.fileName, expected: @escaping (String) -> String? = { _ in nil }
  ) throws(TicketFault) {
    let reading = IssueMapReading(csv: csv, file: file, expected: expected)
    if let fault = reading.faults.first { throw fault }
    self = reading.map
  }

  /// Takes what is known for sure, and of the rest what only one issue says of itself.
  init(sure: [String: Set<String>], mentioned: [String: Set<String>]) {
    for (key, named) in sure.merging(mentioned, uniquingKeysWith: { sure, _ in sure }) {
      guard named.count == 1, let issue = named.first else {
        candidates[key] = named.sorted()
        continue
      }
      issues[key] = issue
      if sure[key] == nil { self.mentioned.insert(key) }
    }
  }

  /// The file: every key that has an issue, ascending.
  package var csv: String {
    var text = CSVText(["key", "issue"])
    for (key, issue) in entries { text.add([.text(key), .text(issue)]) }
    return text.text
  }
}
