import Effort
import RemediationPlan
import SecureScore

/// Rows for Jira's importer with parents, `jira.csv`, its saved mapping, and files for Atlassian's command line.
struct JiraFormat: TicketFormat {
  static let file = "jira.csv"

  let settings: TicketSettings

  var fileNames: [String] {
    [
      Self.file, "jira-#.csv", JiraConfiguration.file, JiraCommandLine.file, JiraCommandLine.parentsFile,
      JiraClosing.file, "jira-close-#.csv", JiraClosing.searchFile, "jira-close-#.jql", MissingIssues.file,
      ResourceFiles.kind,
    ]
  }

  func files(for set: TicketSet) -> [TicketFile] {
    let batches = set.batches(limit: JiraRules.rowLimit)
    let hasComments = batches.contains {
      $0.groups.contains { $0.tickets.contains { $0.change == .changed } }
    }
    let labels = Self.labelCount(in: batches)
    let columns = JiraColumn.allCases.flatMap { column -> [JiraColumn] in
      switch column {
      case .labels: Array(repeating: column, count: labels)
      case .comment: hasComments ? [column] : []
      default: [column]
      }
    }
    var resources = ResourceFiles()
    var number = 0
    var files: [TicketFile] = []
    for (index, batch) in batches.enumerated() {
      var text = CSVText(columns.map(\.rawValue))
      for row in rows(of: batch, number: &number, resources: &resources) { text.add(row.cells(columns)) }
      let name = TicketFileName.part(index + 1, of: batches.count, Self.file)
      files.append(TicketFile(name: name, text: text.text))
    }
    let closing = JiraClosing.files(set.closing)
    // One mapping for all files: of what closes only the comment may be no column of the tickets.
    let isCommented = closing.contains { $0.name.hasSuffix(".csv") }
    if !files.isEmpty || isCommented {
      let all = JiraColumn.allCases.filter { columns.contains($0) || ($0 == .comment && isCommented) }
      let configuration = JiraConfiguration.text(columns: all, project: settings.project)
      files.append(TicketFile(name: JiraConfiguration.file, text: configuration))
    }
    if let project = settings.project {
      files += JiraCommandLine.files(batches, project: project, resources: &resources)
    }
    return files + closing + MissingIssues.files(heldBack(of: set)) + resources.files
  }

  /// The most labels that a row has; every row has as many columns for them.
  private static func labelCount(in batches: [TicketBatch]) -> Int {
    batches.lazy.flatMap(\.groups).flatMap(\.tickets).map(\.labels.count).max() ?? 0
  }

  /// All parents, then all tickets: the importer wants what is higher first.
  private func rows(
    of batch: TicketBatch, number: inout Int, resources: inout ResourceFiles
  ) -> [JiraRow] {
    var parents: [JiraRow] = []
    for group in batch.groups {
      guard let parent = group.parent else { continue }
      number += 1
      parents.append(row(parent, severity: group.severity, number: number))
    }
    var tickets: [JiraRow] = []
    var waiting = parents[...]
    for group in batch.groups {
      let parent = group.parent == nil ? nil : waiting.popFirst()?.number
      for ticket in group.tickets {
        number += 1
        tickets.append(row(ticket, parent: parent, number: number, resources: &resources))
      }
    }
    return parents + tickets
  }

  private func row(_ parent: TicketParent, severity: Severity, number: Int) -> JiraRow {
    JiraRow(
      isParent: true, issue: parent.issue, number: number, parent: nil,
      summary: parent.title(limit: JiraRules.summaryLimit),
      description: TicketParentBody(markup: JiraWikiMarkup()).text(for: parent), severity: severity,
      labels: parent.labels)
  }

  private func row(
    _ ticket: Ticket, parent: Int?, number: Int, resources: inout ResourceFiles
  ) -> JiraRow {
    let body = TicketBody(
      markup: JiraWikiMarkup(), limit: JiraRules.descriptionLimit, size: { $0.utf16.count })
    return JiraRow(
      isParent: false, issue: ticket.issue, number: number, parent: parent,
      summary: ticket.title(limit: JiraRules.summaryLimit),
      description: resources.text(of: body.text(for: ticket), for: ticket), severity: ticket.step.severity,
      labels: ticket.labels, assignee: JiraRow.account(ticket.step.owner), dueDate: ticket.step.dueDate,
      estimate: ticket.effort,
      comment: ticket.change == .changed ? Self.comment(ticket.differences) : nil)
  }

  /// Without semicolons: the importer takes what stands before one for a date or an author.
  private static func comment(_ differences: [String]) -> String {
    let text = "Changed since the last plan: \(differences.joined(separator: ", "))"
    return TicketText.shortened(text.replacing(";", with: ","), to: JiraRules.descriptionLimit)
  }

  func heldBack(of set: TicketSet) -> [HeldBackTicket] { set.heldBack(limit: JiraRules.rowLimit) }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] {
    JiraRules().faults(in: files)
  }

  func expectedIssue(insteadOf issue: String) -> String? {
    JiraRules.isIssueKey(issue) ? nil : "an issue's key as SEC-12"
  }
}
