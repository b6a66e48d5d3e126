extension IssueMap {
  /// What is wrong with the map among the files of a folder, if it has one.
  ///
  /// - Parameter expected: what a tracker calls its issues, where a text is no such name.
  static func faults(
    in files: [TicketFileBytes], expected: (String) -> String?
  ) -> [TicketFault] {
    guard let file = files.first(where: { $0.name == fileName }) else { return [] }
    do throws(TicketFault) {
      let map = try IssueMap(csv: file.bytes, file: file.name)
      var faults: [TicketFault] = []
      let table = try CSVTable(file.bytes, file: file.name)
      guard let column = Columns(header: table.header)?.issue else { return [] }
      let named = Set(map.entries.map(\.issue))
      for (index, row) in table.rows.enumerated() where named.contains(row[column]) {
        guard let name = expected(row[column]) else { continue }
        let found = TicketText.shortened(row[column], to: 60)
        faults.append(
          TicketFault(
            file: file.name, row: index + 2, column: table.header[column],
            message: "'\(found)', expected \(name)"))
      }
      if let (first, second, issue) = map.clash {
        faults.append(
          TicketFault(
            file: file.name,
            message: "\(first) and \(second) are both '\(TicketText.shortened(issue, to: 60))'"))
      }
      return faults
    } catch {
      return [error]
    }
  }
}
