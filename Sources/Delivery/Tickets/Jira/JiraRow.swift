import Effort
import RemediationPlan
import SecureScore

/// An issue as a row of Jira's importer.
struct JiraRow {
  static let parentType = "Epic"
  static let type = "Task"

  var isParent: Bool
  /// The tracker's name of it; nil for a new issue.
  var issue: String?
  /// Made up: what rows of the same file call it.
  var number: Int
  var parent: Int?
  var summary: String
  var description: String
  var severity: Severity
  var labels: [String]
  var assignee: String?
  var dueDate: String?
  var estimate: Minutes?
  var comment: String?

  /// - Parameter columns: with as many label columns as there are to be.
  func cells(_ columns: [JiraColumn]) -> [CSVText.Cell] {
    var rest = labels[...]
    return columns.map { column in
      switch column {
      case .issueType: .importText(isParent ? Self.parentType : Self.type)
      case .issueKey: Self.text(issue)
      case .issueID: .count(number)
      case .parent: parent.map { .count($0) } ?? .empty
      case .summary: .importText(summary)
      case .description: .importText(description)
      case .priority: .importText(severity.jiraPriority)
      case .labels: Self.text(rest.popFirst())
      case .assignee: Self.text(assignee)
      case .dueDate: Self.text(dueDate)
      // The importer takes seconds, say guides of its users; no text of Atlassian's was found that does. The
      // description has the hours in words.
      case .originalEstimate, .remainingEstimate: estimate.map { .count($0.count * 60) } ?? .empty
      case .comment: Self.text(comment)
      }
    }
  }

  /// Nothing in place of what a spreadsheet would take for a formula: no account, key or label begins like one, and
  /// owners stand in the description too.
  private static func text(_ text: String?) -> CSVText.Cell {
    guard let text = text.map(TerminalText.harmless), !CSVText.opensFormula(text) else { return .empty }
    return .importText(text)
  }
}

extension Severity {
  /// Names of Jira's own priorities.
  var jiraPriority: String {
    switch self {
    case .critical: "Highest"
    case .high: "High"
    case .medium, .unknown: "Medium"
    case .low: "Low"
    }
  }
}
