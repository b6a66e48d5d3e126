/// What to close in Jira.
///
/// An import that sets a status goes around the project's workflow, so none is written: `jira-close.jql` finds the
/// issues for a bulk change, and `jira-close.csv` adds a comment to those whose key is known.
enum JiraClosing {
  static let file = "jira-close.csv"
  static let searchFile = "jira-close.jql"
  static let header = ["Issue Key", "Summary", "Comment"]

  static func files(_ closing: [ClosingTicket]) -> [TicketFile] {
    guard !closing.isEmpty else { return [] }
    let labels = closing.map { "\"\($0.key)\"" }.joined(separator: ", ")
    let search = TicketFile(
      name: searchFile, text: "labels in (\(labels)) AND statusCategory != Done ORDER BY key\n")
    let known = closing.filter { $0.issue != nil }
    guard !known.isEmpty else { return [search] }
    let starts = Array(stride(from: 0, to: known.count, by: JiraRules.rowLimit))
    return [search]
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
}
