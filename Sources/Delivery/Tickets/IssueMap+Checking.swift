extension IssueMap {
  /// What is wrong with the map among the files of a folder, if it has one.
  ///
  /// - Parameter expected: what a tracker calls its issues, where a text is no such name.
  static func faults(
    in files: [TicketFileBytes], expected: @escaping (String) -> String?
  ) -> [TicketFault] {
    guard let file = files.first(where: { $0.name == fileName }) else { return [] }
    return IssueMapReading(csv: file.bytes, file: file.name, expected: expected).faults
  }
}
