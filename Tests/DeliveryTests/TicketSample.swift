@testable import Delivery

/// Tickets of every kind: new, changed, unchanged and to be closed, under two parents, one with many resources, and
/// a parent that has nothing left.
enum TicketSample {
  static let keys = (
    new: "UP-0000000A", changed: "UP-0000000B", unchanged: "UP-0000000C", closing: "UP-0000000D",
    emptied: "UP-RDABNE00"
  )

  private static let before: [PlannedStepSketch] = [
    PlannedStepSketch(key: keys.changed, completes: [("A", 5_000_000_000)], dueDate: "2026-12-01"),
    PlannedStepSketch(key: keys.unchanged, completes: [("B", 6_000_000_000)], dueDate: "2026-12-02"),
    PlannedStepSketch(key: keys.closing, recommendation: "Old disks should go", dueDate: "2026-12-31"),
  ]

  private static let now: [PlannedStepSketch] = [
    PlannedStepSketch(
      key: keys.new, recommendation: "Ports should be closed; really, all", completes: [("A", 7_000_000_000)],
      resources: (1...400).map { "vm-\($0)" },
      remediation: "<p>Close <b>them</b>.</p><pre>az vm open-port</pre>",
      owner: "mira@contoso.example", dueDate: "2026-11-30"),
    PlannedStepSketch(
      key: keys.changed, completes: [("A", 5_000_000_000)], owner: "noor@contoso.example",
      dueDate: "2027-02-28"),
    before[1],
  ]

  static let set = TicketSet(
    plan: PlannedStepSketch.plan(now), grouping: .control, since: PlannedStepSketch.plan(before))
  /// All of them new, and none has an issue.
  static let first = TicketSet(plan: PlannedStepSketch.plan(now), grouping: .control)

  static func file(_ name: String, of format: any TicketFormat, _ set: TicketSet = set) -> String {
    format.files(for: set).first { $0.name == name }?.text ?? ""
  }
}
