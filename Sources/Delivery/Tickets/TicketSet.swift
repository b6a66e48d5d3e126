import Effort
import RemediationPlan

/// The tickets of a plan, with their parents and what the tracker knows of them already.
package struct TicketSet: Sendable {
  package let plan: PlanDocument
  package let grouping: TicketGrouping
  /// In the order of the plan.
  package private(set) var tickets: [Ticket]
  /// In the order of their first tickets.
  package private(set) var parents: [TicketParent]
  /// Of the plan before and not to be done any more, in its order, parents last.
  package private(set) var closing: [ClosingTicket]
  /// Of the plan before, not in this one and still to be done, in its order, parents last.
  package private(set) var later: [ClosingTicket]
  /// Issues by key, as the tracker reported them.
  package let issues: IssueMap
  /// When the export of the plan before was made; nil without one.
  package let exportDateBefore: String?

  /// - Parameters:
  ///   - earlier: the plan that tickets were made from before: only what is different from it is to be written.
  ///   - issues: what the tracker calls tickets that it has.
  package init(
    plan: PlanDocument, grouping: TicketGrouping, since earlier: PlanDocument? = nil,
    issues: IssueMap = IssueMap()
  ) {
    self.plan = plan
    self.grouping = grouping
    self.issues = issues
    exportDateBefore = earlier?.identity.exportDate
    let old = EarlierTickets(of: earlier, grouping: grouping, issues: issues)
    tickets = plan.steps.map { step in
      let differences = old[step.key].map { step.differences(from: $0) } ?? []
      let change: Ticket.Change =
        old[step.key] == nil ? .new : differences.isEmpty ? .unchanged : .changed
      return Ticket(
        step: step, parent: nil, change: change, differences: differences, issue: issues[step.key],
        dueDateBefore: old[step.key]?.dueDate)
    }
    parents = []
    closing = []
    later = []
    addParents()
    compareParents(with: old)
    let gone = old.closing(besides: plan, parents: Set(parents.map(\.key)), issues: issues)
    closing = gone.filter { $0.stillUnhealthy == 0 }
    later = gone.filter { $0.stillUnhealthy > 0 }
    // Without parents nothing would tell the next time that the tickets were moved.
    if grouping != .none { moveFromClosedParents(old.parentKeys()) }
  }

  /// The tickets to be written: all, or those that are new or changed.
  package var written: [Ticket] { tickets.filter { $0.change != .unchanged } }

  /// The parents of those, and parents that changed themselves, each with the places of all its children.
  package var writtenParents: [TicketParent] {
    let wanted = Set(written.compactMap(\.parent))
    return parents.indices.filter { wanted.contains($0) || parents[$0].isChanged }.map { parents[$0] }
  }

  private mutating func compareParents(with old: EarlierTickets) {
    let before = Dictionary(old.parents.map { ($0.key, $0) }) { first, _ in first }
    for index in parents.indices {
      guard let known = before[parents[index].key] else { continue }
      parents[index].childrenBefore = known.children.count
      let (keys, keysBefore) = (
        Set(parents[index].children.map { tickets[$0].key }), Set(known.children.map { old.steps[$0].key })
      )
      parents[index].isChanged = keys != keysBefore || parents[index].effort != known.effort
    }
  }

  /// What stood under a parent that has nothing else left is written again, under its new one.
  private mutating func moveFromClosedParents(_ before: [String: [String]]) {
    let closed = Set((closing + later).lazy.filter { $0.step == nil }.map(\.key))
    for index in tickets.indices
    where before[tickets[index].key]?.contains(where: closed.contains) ?? false {
      let name = tickets[index].parent.map { TerminalText.harmless(parents[$0].subject.name) }
      tickets[index].change = .changed
      tickets[index].differences.append(name.map { "now under \($0)" } ?? "no longer under a parent")
    }
  }

  private mutating func addParents() {
    guard grouping != .none else { return }
    let places = Dictionary(plan.steps.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var known: [String: Int] = [:]
    var subjects = [PlannedStep.Named?](repeating: nil, count: plan.steps.count)
    // From the back: a step that gains nothing itself stands with the first one that it enables.
    for (index, step) in plan.steps.enumerated().reversed() {
      switch grouping {
      case .scope: subjects[index] = step.scope
      case .control:
        let enabled = step.enables.lazy.compactMap { places[$0] }.first { $0 > index }
        subjects[index] = step.mainControl ?? enabled.flatMap { subjects[$0] } ?? step.controls.first
      case .none: break
      }
    }
    let keys = Set(plan.steps.map(\.key))
    for (index, subject) in subjects.enumerated() {
      guard let subject else { continue }
      let place = known[subject.id] ?? parents.count
      if place == parents.count {
        known[subject.id] = place
        let key = Self.key(of: subject, grouping: grouping, besides: keys)
        parents.append(
          TicketParent(
            key: key, grouping: grouping, subject: subject, children: [], effort: .zero, gain: .zero,
            issue: issues[key]))
      }
      let step = plan.steps[index]
      parents[place].children.append(index)
      parents[place].effort += step.effort
      parents[place].gain.trillionths += step.gain.trillionths
      tickets[index].parent = place
    }
  }

  /// Of the same kind as the steps' and as stable: the same control has the same key in every plan.
  static func key(
    of subject: PlannedStep.Named, part: Int = 1, grouping: TicketGrouping, besides taken: Set<String>
  ) -> String {
    let id = part == 1 ? subject.id : "\(subject.id) \(part)"
    let key = StepKey.keys(for: [(recommendation: grouping.rawValue, scope: id)])[0]
    return taken.contains(key) ? key + "0" : key
  }
}

extension PlannedStep {
  /// The control that gains most by the step; ties by the smaller id.
  fileprivate var mainControl: Named? {
    completes.filter { $0.control != nil }.max { left, right in
      (left.gain, right.control?.id ?? "") < (right.gain, left.control?.id ?? "")
    }?.control
  }
}
