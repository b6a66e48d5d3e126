/// What to close in Jira.
///
/// An import that sets a status goes around the project's workflow, so none is written: `jira-close.jql` finds the
/// issues for a bulk change, and `jira-close.csv` adds a comment to those whose key is known. The query looks for the
/// tickets' keys among labels and in titles, as issues that `acli` made have only the label `uplift`; without it an issue
/// is somebody else's.
enum JiraClosing {
  static let file = "jira-close.csv"
  static let searchFile = "jira-close.jql"
  static let header = ["Issue Key", "Summary", "Comment"]
  /// Keys in a query, which the browser puts into an address of some 8,000 characters at most.
  static let searchLimit = 100

  static func files(_ closing: [ClosingTicket]) -> [TicketFile] {
    guard !closing.isEmpty else { return [] }
    let searches = stride(from: 0, to: closing.count, by: searchLimit).map { start in
      query(for: closing[start...].prefix(searchLimit).map(\.key))
    }
    let known = closing.filter { $0.issue != nil }
    let starts = Array(stride(from: 0, to: known.count, by: JiraRules.rowLimit))
    return searches.enumerated().map { index, text in
      TicketFile(name: TicketFileName.part(index + 1, of: searches.count, searchFile), text: text)
    }
      + starts.enumerated().map { index, start in
        var text = CSVText(header)
        for ticket in known[start...].prefix(JiraRules.rowLimit) {
          text.add([
            .importText(ticket.issue ?? ""), .importText(ticket.title(limit: JiraRules.summaryLimit)),
            .importText(ticket.explanation),
          ])
        }
        return TicketFile(name: TicketFileName.part(index + 1, of: starts.count, file), text: text.text)
      }
  }

  /// Keys have letters, digits and a hyphen only. Quotes inside quotes make Jira look for the words in this order.
  private static func query(for keys: [String]) -> String {
    let labels = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    let titles = keys.map { #"summary ~ "\"\#($0)\"""# }.joined(separator: " OR ")
    return
      "labels = uplift AND (labels in (\(labels)) OR \(titles)) AND statusCategory != Done ORDER BY key\n"
  }
}
