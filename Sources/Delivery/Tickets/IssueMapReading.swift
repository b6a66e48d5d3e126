/// What a CSV file says of the tracker's names, and what is wrong with it.
///
/// In a file with the columns `key` and `issue` a key that comes again takes the later issue, so that lines may be
/// appended. In a tracker's export the rows whose titles begin with a key count; where there is none, the rows that have
/// the label `uplift` and the key elsewhere in the title or among the labels. Of several issues none is better than the
/// others. Rows of other people's issues, and what is wrong with them, are passed over.
struct IssueMapReading {
  private(set) var map = IssueMap()
  /// In the order of the rows.
  private(set) var faults: [TicketFault] = []

  private let file: String
  private let expected: (String) -> String?

  init(csv: [UInt8], file: String, expected: @escaping (String) -> String?) {
    self.file = file
    self.expected = expected
    do throws(TicketFault) {
      try read(CSVTable(csv, file: file))
    } catch {
      faults.append(error)
    }
  }

  private mutating func read(_ table: CSVTable) throws(TicketFault) {
    guard let columns = IssueMap.Columns(header: table.header) else {
      throw TicketFault(
        file: file, row: 1,
        message:
          "expected the columns key and issue, found \(table.header.prefix(20)); write one line for each ticket, "
          + "as UP-3F2AK7QM,SEC-12, or give the tracker's own export with its titles")
    }
    var sure: [String: Set<String>] = [:]
    var mentioned: [String: Set<String>] = [:]
    var rows: [String: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      let number = index + 2
      guard row.count == table.header.count else {
        throw TicketFault(
          file: file, row: number, message: "expected \(table.header.count) cells, found \(row.count)")
      }
      guard let mention = columns.mention(in: row) else {
        guard columns.key != nil else { continue }
        faults.append(
          TicketFault(file: file, row: number, column: "key", message: "expected a key as UP-3F2AK7QM"))
        continue
      }
      let issue = row[columns.issue]
      guard !issue.isEmpty else { continue }
      if let message = complaint(about: issue) {
        faults.append(
          TicketFault(file: file, row: number, column: table.header[columns.issue], message: message))
        continue
      }
      switch mention {
      case .line(let key):
        sure[key] = [issue]
        rows[key] = number
      case .atStart(let key):
        sure[key, default: []].insert(issue)
        rows[key] = number
      case .elsewhere(let key):
        mentioned[key, default: []].insert(issue)
        rows[key] = rows[key] ?? number
      }
    }
    map = IssueMap(sure: sure, mentioned: mentioned)
    if let (first, second, issue) = map.clash {
      let row = [rows[first], rows[second]].compactMap(\.self).max()
      faults.append(
        TicketFault(
          file: file, row: row, column: table.header[columns.issue],
          message:
            "'\(TicketText.shortened(issue, to: 60))' is both \(first) and \(second); give each ticket the issue "
            + "of its own"))
    }
  }

  private func complaint(about issue: String) -> String? {
    // What is written differently from how it is read would grow with each run.
    guard CSVText.safe(issue) == issue, !issue.unicodeScalars.contains("\n") else {
      return "expected what the tracker calls an issue, as SEC-12, 4711 or its address"
    }
    return expected(issue).map { "'\(TicketText.shortened(issue, to: 60))', expected \($0)" }
  }
}
