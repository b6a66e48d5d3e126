import RemediationPlan

/// Files for Atlassian's own command line, `acli jira workitem create-bulk --from-csv`.
///
/// It only creates, so only tickets that have no issue are in them. A parent must be there already: the parents have
/// a file of their own, to be used first.
enum JiraCommandLine {
  static let file = "jira-acli.csv"
  static let parentsFile = "jira-acli-parents.csv"
  static let header = [
    "summary", "projectKey", "issueType", "description", "label", "parentIssueId", "assignee",
  ]

  static func files(
    _ batches: [TicketBatch], project: String, resources: inout ResourceFiles
  ) -> [TicketFile] {
    let groups = batches.flatMap(\.groups)
    let parents = groups.compactMap(\.parent).filter { $0.issue == nil }
    let tickets = groups.flatMap { group in
      group.tickets.filter { $0.issue == nil }.map { ($0, parent: group.parent?.issue) }
    }
    // Whether the command reads wiki markup, or several labels in the cell, is not documented.
    let body = TicketBody(
      markup: PlainMarkup(), limit: JiraRules.descriptionLimit, size: { $0.utf16.count })
    var files: [TicketFile] = []
    func add(_ name: String, _ rows: [[CSVText.Cell]]) {
      guard !rows.isEmpty else { return }
      var text = CSVText(header)
      for row in rows { text.add(row) }
      files.append(TicketFile(name: name, text: text.text))
    }
    func row(
      _ title: String, _ type: String, _ text: String, parent: String?, owner: String?
    ) -> [CSVText.Cell] {
      [
        .importText(title), .importText(project), .importText(type), .importText(text), .importText("uplift"),
        .importText(parent ?? ""), .importText(JiraRow.account(owner) ?? ""),
      ]
    }
    let title = JiraRules.summaryLimit
    add(
      parentsFile,
      parents.map { parent in
        row(
          parent.title(limit: title), JiraRow.parentType,
          TicketParentBody(markup: PlainMarkup()).text(for: parent), parent: nil, owner: nil)
      })
    add(
      file,
      tickets.map { ticket, parent in
        row(
          ticket.title(limit: title), JiraRow.type, resources.text(of: body.text(for: ticket), for: ticket),
          parent: parent,
          owner: ticket.step.owner)
      })
    return files
  }
}
