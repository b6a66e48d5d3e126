extension IssueMap {
  /// Which columns of a table name the key and the issue: `key` and `issue`, or those of a tracker's own export, in
  /// which the key stands at the start of the title.
  struct Columns {
    var issue: Int
    /// Those that may hold a key; the first that does counts.
    var keys: [Int]
    /// Whether every row must have a key: a tracker's export has other people's issues too.
    var isOwn: Bool

    /// Names of the column with the issue in exports of Jira, Azure DevOps and others.
    private static let issueNames = ["issue key", "id", "number"]
    private static let titleNames = ["summary", "title", "short description", "short_description"]

    init?(header: [String]) {
      let names = header.map { $0.lowercased() }
      if let key = names.firstIndex(of: "key") {
        guard let issue = names.firstIndex(of: "issue") else { return nil }
        (self.issue, keys, isOwn) = (issue, [key], true)
        return
      }
      // Jira's exports have an "Issue id" too, which its importer does not take.
      guard let issue = Self.issueNames.lazy.compactMap({ names.firstIndex(of: $0) }).first else {
        return nil
      }
      let titles = names.indices.filter {
        Self.titleNames.contains(names[$0]) || names[$0].hasPrefix("title ")
      }
      guard !titles.isEmpty else { return nil }
      (self.issue, keys, isOwn) = (issue, titles, false)
    }

    /// The row's key: a cell that is one, or begins with one in brackets.
    func key(in row: [String]) -> String? {
      for cell in keys.lazy.map({ row[$0] }) {
        var text = Substring(cell)
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") { text = text.dropFirst()[..<end] }
        if PlannedStep.isKey(String(text)) { return String(text) }
      }
      return nil
    }
  }
}
