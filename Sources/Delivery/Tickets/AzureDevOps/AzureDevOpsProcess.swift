/// The process templates of Azure DevOps: they decide which types and fields a project has.
package enum AzureDevOpsProcess: String, Sendable, CaseIterable {
  case basic, agile, scrum, cmmi

  /// What tickets are in every process.
  static let type = "Task"

  /// The type that may be a task's parent.
  var parentType: String {
    switch self {
    case .basic: "Issue"
    case .agile: "User Story"
    case .scrum: "Product Backlog Item"
    case .cmmi: "Requirement"
    }
  }

  /// Whether tasks have the field; `Remaining Work` they have everywhere.
  var hasOriginalEstimate: Bool { self == .agile || self == .cmmi }

  /// The state of a task that is finished.
  var closedState: String {
    switch self {
    case .basic, .scrum: "Done"
    case .agile, .cmmi: "Closed"
    }
  }
}
