/// `issues-missing.csv`: what the tracker should have, and under a name that nobody has told.
///
/// Writing those as new tickets would make duplicates. The file has the columns of `issues.csv`, to be filled in.
enum MissingIssues {
  static let file = "issues-missing.csv"

  /// The file, or nothing where nothing is missing.
  static func files(_ missing: [HeldBackTicket]) -> [TicketFile] {
    guard !missing.isEmpty else { return [] }
    var text = CSVText(["key", "issue", "title", "candidates"])
    for ticket in missing {
      text.add([
        .text(ticket.key), .empty, .text(ticket.title), .text(ticket.candidates.joined(separator: " ")),
      ])
    }
    return [TicketFile(name: file, text: text.text)]
  }

  /// What to do about them, in a sentence or none.
  /// - Parameter export: how to get the tracker's own export.
  static func instructions(_ missing: [HeldBackTicket], export: String) -> [String] {
    guard !missing.isEmpty else { return [] }
    let parents = missing.contains(where: \.isParent)
    let isOne = missing.count == 1
    var text =
      "First: \(HeldBackTicket.count(missing)) of the plan before \(isOne ? "has" : "have") no issue in "
      + "\(IssueMap.fileName) and \(isOne ? "is" : "are") left out, so that nothing is made twice"
      + "\(parents ? "; new tickets under a parent among them have no parent" : ""). \(file) lists them."
    let unclear = missing.count { !$0.candidates.isEmpty }
    if unclear < missing.count { text += " \(export), and run uplift again with --issues and that file." }
    if unclear > 0 {
      text +=
        " \(unclear == missing.count ? "" : "\(unclear) of them: ")Several issues may be the ticket; they stand under "
        + "candidates: write the right one under issue, and run uplift again with --issues and this file."
    }
    return [text]
  }
}
