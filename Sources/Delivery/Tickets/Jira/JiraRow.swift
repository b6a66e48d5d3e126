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

  private static func text(_ text: String?) -> CSVText.Cell { text.map { .importText($0) } ?? .empty }

  /// The owner as an account; nil for what can be none: too long, or what a spreadsheet would take for a formula.
  /// Owners stand in the description too.
  static func account(_ owner: String?) -> String? {
    guard let owner = owner.map(TerminalText.harmless), !CSVText.opensFormula(owner),
      owner.utf16.count <= JiraRules.accountLimit
    else { return nil }
    return owner
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
