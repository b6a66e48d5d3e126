import Effort
import RemediationPlan
import SecureScore

@testable import Delivery

extension TicketFormat {
  /// Those of all its files.
  func instructions(for set: TicketSet) -> [String] {
    instructions(for: set, files: files(for: set).map(\.name))
  }
}

/// Tickets for tests of importers' files.
enum ImportedTickets {
  /// Two controls; UP-0000000A and UP-0000000C lie in the first.
  static let steps = [
    PlannedStepSketch(
      key: "UP-0000000A", completes: [("A", 10)], owner: "ada@contoso.example", dueDate: "2026-12-24"),
    PlannedStepSketch(key: "UP-0000000B", scope: "prod-us", completes: [("B", 20)]),
    PlannedStepSketch(key: "UP-0000000C", scope: "dev", completes: [("A", 30)], resources: ["a", "b"]),
  ]

  static func set(
    _ steps: [PlannedStepSketch] = steps, grouping: TicketGrouping = .control,
    since: [PlannedStepSketch]? = nil, issues: [String: String] = [:]
  ) throws -> TicketSet {
    let lines = issues.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined()
    return TicketSet(
      plan: PlannedStepSketch.plan(steps), grouping: grouping,
      since: since.map { PlannedStepSketch.plan($0) },
      issues: try IssueMap(csv: Array("key,issue\n\(lines)".utf8)))
  }

  /// So many tickets under one control.
  static func many(_ count: Int) -> [PlannedStepSketch] {
    (0..<count).map { index in
      let digits = String(index)
      let key = "UP-" + String(repeating: "0", count: 8 - digits.count) + digits
      return PlannedStepSketch(key: key, scope: "scope \(index)", completes: [("A", 1)])
    }
  }

  /// A step in which every text is hostile.
  static func hostile(_ text: String) -> [PlannedStepSketch] {
    [
      PlannedStepSketch(
        recommendation: text, scope: text, controls: [text], completes: [(text, 5)], resources: [text, "b"],
        remediation: text, owner: text)
    ]
  }

  static func file(_ name: String, of format: any TicketFormat, for set: TicketSet) -> TicketFile? {
    format.files(for: set).first { $0.name == name }
  }
}
