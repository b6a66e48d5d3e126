import Effort
import RemediationPlan
import SecureScore

/// Rows for the import of Azure Boards: `azure-devops.csv`.
struct AzureDevOpsFormat: TicketFormat {
  static let file = "azure-devops.csv"

  let settings: TicketSettings

  var fileNames: [String] {
    [
      Self.file, "azure-devops-#.csv", AzureDevOpsClosing.file, "azure-devops-close-#.csv",
      MissingIssues.file,
      ResourceFiles.kind,
    ]
  }

  func files(for set: TicketSet) -> [TicketFile] {
    var resources = ResourceFiles()
    let batches = set.batches(limit: AzureDevOpsRules.rowLimit)
    let hasParents = set.grouping != .none
    var files: [TicketFile] = []
    for (index, batch) in batches.enumerated() {
      let rows = self.rows(of: batch, resources: &resources)
      let columns = self.columns(hasParents: hasParents, hasNumbers: rows.contains { $0.issue != nil })
      var text = CSVText(columns.map(\.rawValue))
      for row in rows { text.add(row.cells(columns, settings: settings)) }
      let name = TicketFileName.part(index + 1, of: batches.count, Self.file)
      files.append(TicketFile(name: name, text: text.text))
    }
    return files + AzureDevOpsClosing.files(set.closing, process: settings.process)
      + MissingIssues.files(heldBack(of: set)) + resources.files
  }

  private func columns(hasParents: Bool, hasNumbers: Bool) -> [AzureDevOpsColumn] {
    AzureDevOpsColumn.allCases.filter { column in
      switch column {
      case .id: hasNumbers
      case .title: !hasParents
      case .parentTitle, .childTitle: hasParents
      case .area: settings.area != nil
      case .iteration: settings.iteration != nil
      case .original: settings.process.hasOriginalEstimate
      case .type, .description, .priority, .tags, .remaining: true
      }
    }
  }

  /// Each parent with its tickets below it.
  ///
  /// A ticket without a parent has its title in the first column too, and comes before every parent.
  private func rows(of batch: TicketBatch, resources: inout ResourceFiles) -> [AzureDevOpsRow] {
    let groups = batch.groups.filter { $0.parent == nil } + batch.groups.filter { $0.parent != nil }
    var rows: [AzureDevOpsRow] = []
    for group in groups {
      if let parent = group.parent { rows.append(row(parent, severity: group.severity)) }
      for ticket in group.tickets {
        rows.append(row(ticket, isTop: group.parent == nil, resources: &resources))
      }
    }
    return rows
  }

  private func row(_ parent: TicketParent, severity: Severity) -> AzureDevOpsRow {
    AzureDevOpsRow(
      isTop: true, issue: parent.issue, type: settings.process.parentType,
      title: parent.title(limit: AzureDevOpsRules.titleLimit),
      description: TicketParentBody(markup: HTMLMarkup()).text(for: parent), severity: severity,
      tags: parent.labels)
  }

  private func row(_ ticket: Ticket, isTop: Bool, resources: inout ResourceFiles) -> AzureDevOpsRow {
    let body = TicketBody(
      markup: HTMLMarkup(), limit: AzureDevOpsRules.descriptionLimit, size: { $0.utf16.count })
    let owner = ticket.step.owner.map { [TicketText.label("owner-\($0)")] } ?? []
    return AzureDevOpsRow(
      isTop: isTop, issue: ticket.issue, type: AzureDevOpsProcess.type,
      title: ticket.title(limit: AzureDevOpsRules.titleLimit),
      description: resources.text(of: body.text(for: ticket), for: ticket), severity: ticket.step.severity,
      tags: ticket.labels + owner, estimate: ticket.effort)
  }

  func heldBack(of set: TicketSet) -> [HeldBackTicket] { set.heldBack(limit: AzureDevOpsRules.rowLimit) }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    AzureDevOpsRules().faults(in: files)
  }

  func expectedIssue(insteadOf issue: String) -> String? {
    AzureDevOpsRules.isItemNumber(issue) ? nil : "the number of a work item as 4711"
  }
}
