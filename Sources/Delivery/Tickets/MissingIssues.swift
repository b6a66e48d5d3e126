/// `issues-missing.csv`: what the tracker should have, and under a name that nobody has told.
///
/// Writing those as new tickets would make duplicates. The file has the columns of `issues.csv`, to be filled in.
enum MissingIssues {
  static let file = "issues-missing.csv"

  /// The file, or nothing where nothing is missing.
  static func files(_ missing: [(key: String, title: String)]) -> [TicketFile] {
    guard !missing.isEmpty else { return [] }
    var text = CSVText(["key", "issue", "title"])
    for (key, title) in missing { text.add([.text(key), .empty, .text(title)]) }
    return [TicketFile(name: file, text: text.text)]
  }

  /// What to do about them, in a sentence or none.
  /// - Parameter export: how to get the tracker's own export.
  static func instructions(_ missing: [(key: String, title: String)], export: String) -> [String] {
    guard !missing.isEmpty else { return [] }
    return [
      "First: \(Wording.count(missing.count, "ticket")) of the plan before \(missing.count == 1 ? "has" : "have") "
        + "no issue in \(IssueMap.fileName) and \(missing.count == 1 ? "is" : "are") left out, so that nothing is "
        + "made twice; new tickets under a parent among them have no parent. \(file) lists them. \(export), and run "
        + "uplift again with --issues and that file."
    ]
  }
}
