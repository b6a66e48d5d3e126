extension IssueMap {
  /// Which columns of a table name the key and the issue: `key` and `issue`, or those of a tracker's own export.
  struct Columns {
    var issue: Int
    /// The key itself.
    var key: Int?
    /// Of a tracker's export: titles, in the order in which they count.
    var titles: [Int] = []
    /// Of a tracker's export: labels or tags, one or several in a cell.
    var labels: [Int] = []

    /// Names of the column with the issue in exports of Jira, Azure DevOps and others.
    private static let issueNames = ["issue key", "id", "number"]
    private static let titleNames = ["summary", "title", "short description", "short_description"]
    private static let labelNames = ["labels", "label", "tags"]

    init?(header: [String]) {
      let names = header.map { $0.lowercased() }
      if let key = names.firstIndex(of: "key") {
        guard let issue = names.firstIndex(of: "issue") else { return nil }
        (self.issue, self.key) = (issue, key)
        return
      }
      // Jira's exports have an "Issue id" too, which its importer does not take.
      guard let issue = Self.issueNames.lazy.compactMap({ names.firstIndex(of: $0) }).first else {
        return nil
      }
      self.issue = issue
      titles = names.indices.filter {
        Self.titleNames.contains(names[$0]) || names[$0].hasPrefix("title ")
      }
      labels = names.indices.filter { Self.labelNames.contains(names[$0]) }
      if titles.isEmpty && labels.isEmpty { return nil }
    }
  }

  /// What a row says of the ticket that it is.
  enum Mention: Equatable {
    /// A line of a file with keys and issues.
    case line(String)
    /// The title begins with the key, as titles are written.
    case atStart(String)
    /// The title has the key further on, or a label is the key: somebody has edited the title, or the issue is another
    /// one that speaks of the ticket.
    case elsewhere(String)
  }
}

extension IssueMap {
  /// The key that a text is, or begins with in brackets.
  static func key(atStartOf text: String) -> String? {
    var key = Substring(text)
    if key.hasPrefix("["), let end = key.firstIndex(of: "]") { key = key.dropFirst()[..<end] }
    return PlannedStep.isKey(String(key)) ? String(key) : nil
  }
}

extension IssueMap.Columns {
  /// The row's key; nil where it has none, or where nothing tells which of several it is.
  ///
  /// Other people's issues speak of tickets too: beyond the start of a title only issues with our label count.
  func mention(in row: [String]) -> IssueMap.Mention? {
    if let key { return IssueMap.key(atStartOf: row[key]).map { .line($0) } }
    for title in titles {
      if let key = IssueMap.key(atStartOf: row[title]) { return .atStart(key) }
    }
    let words = labels.flatMap { Self.words(of: row[$0]) }
    guard words.contains("uplift") else { return nil }
    let keys = Set((titles.flatMap { Self.words(of: row[$0]) } + words).filter(PlannedStep.isKey))
    return keys.count == 1 ? keys.first.map { .elsewhere($0) } : nil
  }

  /// Runs of letters, digits, hyphens and underscores: a key inside a longer word is none.
  private static func words(of text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        || scalar == "_")
    }.map { String($0) }
  }
}
