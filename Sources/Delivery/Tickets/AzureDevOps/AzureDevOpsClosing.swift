/// Items to be closed, by their numbers: `azure-devops-close.csv`.
///
/// A state may be set where the ID says that the item is there.
enum AzureDevOpsClosing {
  static let file = "azure-devops-close.csv"
  static let header = ["ID", "Work Item Type", "Title", "State"]

  static func files(_ closing: [ClosingTicket], process: AzureDevOpsProcess) -> [TicketFile] {
    let known = closing.filter { $0.issue != nil }
    let starts = Array(stride(from: 0, to: known.count, by: AzureDevOpsRules.rowLimit))
    return starts.enumerated().map { index, start in
      var text = CSVText(header)
      for ticket in known[start...].prefix(AzureDevOpsRules.rowLimit) {
        text.add([
          .importText(ticket.issue ?? ""),
          .importText(ticket.step == nil ? process.parentType : AzureDevOpsProcess.type),
          .importText(ticket.title(limit: AzureDevOpsRules.titleLimit)), .importText(process.closedState),
        ])
      }
      return TicketFile(
        name: TicketFileName.part(index + 1, of: starts.count, file), text: text.text)
    }
  }
}
