/// The columns of Jira's files and the fields that they fill.
///
/// Header names are free of punctuation, as the importer wants them.
enum JiraColumn: String, CaseIterable {
  case issueType = "Issue Type"
  case issueKey = "Issue Key"
  case issueID = "Issue ID"
  case parent = "Parent"
  case summary = "Summary"
  case description = "Description"
  case priority = "Priority"
  /// Comes once for each label of a row: the importer takes one value a cell.
  case labels = "Labels"
  case assignee = "Assignee"
  case dueDate = "Due Date"
  case originalEstimate = "Original Estimate"
  case remainingEstimate = "Remaining Estimate"
  /// Only where some ticket has changed.
  case comment = "Comment"

  /// The field's name in a saved mapping. Those of the key, the ID and the parent, and that of comments, are not
  /// confirmed by a text of Atlassian's; the wizard shows each mapping before it imports.
  var field: String {
    switch self {
    case .issueType: "issuetype"
    case .issueKey: "issue-key"
    case .issueID: "issue-id"
    case .parent: "parent"
    case .summary: "summary"
    case .description: "description"
    case .priority: "priority"
    case .labels: "labels"
    case .assignee: "assignee"
    case .dueDate: "duedate"
    case .originalEstimate: "timeoriginalestimate"
    case .remainingEstimate: "timeestimate"
    case .comment: "comment"
    }
  }
}
