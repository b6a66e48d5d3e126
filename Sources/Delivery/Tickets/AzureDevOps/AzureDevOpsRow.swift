import Effort
import RemediationPlan
import SecureScore

/// A work item as a row of the import of Azure Boards.
struct AzureDevOpsRow {
  /// Whether the title stands in the first column: of a parent, or of a ticket that has none.
  var isTop: Bool
  /// The number that it has in Azure DevOps; nil for a new item.
  var issue: String?
  var type: String
  var title: String
  var description: String
  var severity: Severity
  var tags: [String]
  var estimate: Minutes?

  func cells(_ columns: [AzureDevOpsColumn], settings: TicketSettings) -> [CSVText.Cell] {
    columns.map { column in
      switch column {
      case .id: issue.map { .importText($0) } ?? .empty
      case .type: .importText(type)
      case .title: .importText(title)
      case .parentTitle: isTop ? .importText(title) : .empty
      case .childTitle: isTop ? .empty : .importText(title)
      case .description: .importText(description)
      case .priority: .count(severity.azureDevOpsPriority)
      case .tags: .importText(tags.joined(separator: "; "))
      case .area: .importText(settings.area ?? "")
      case .iteration: .importText(settings.iteration ?? "")
      case .remaining, .original: estimate.map { .number(Self.hours($0)) } ?? .empty
      }
    }
  }

  /// Hours to two decimals, what the fields are taken for.
  static func hours(_ minutes: Minutes) -> String {
    decimalText(roundedHalfToEven(Int128(minutes.count) * 100, over: 60), decimals: 2, trimmed: true)
  }
}

extension Severity {
  /// From 1, the most urgent, to 4.
  var azureDevOpsPriority: Int {
    switch self {
    case .critical: 1
    case .high: 2
    case .medium, .unknown: 3
    case .low: 4
    }
  }
}
