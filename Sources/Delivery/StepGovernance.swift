package import RemediationPlan
package import SecureScore

/// Who owns a step and when it falls due: what the governance assignments of its resources say together.
package struct StepGovernance: Sendable, Equatable {
  /// Resources that share an owner or a due day.
  package struct Share: Sendable, Equatable {
    package var name: String
    package var resources: Int
  }

  /// Resources of the step that have an assignment.
  package private(set) var resources = 0
  /// By owner, those of most resources first, then by the bytes of their names.
  package private(set) var owners: [Share] = []
  /// By due day, `yyyy-MM-dd`, ascending.
  package private(set) var dueDates: [Share] = []
  /// Resources that do not hurt the portal's score before they are overdue.
  package private(set) var inGracePeriod = 0
  /// Distinct, ascending.
  package private(set) var tickets: [GovernanceTicket] = []

  /// The owner of most of its resources; nil where none has one.
  package var owner: String? { owners.first?.name }
  /// The earliest day on which one of its resources falls due.
  package var dueDate: String? { dueDates.first?.name }

  /// - Returns: nil where no resource of the step has an assignment.
  /// - Complexity: linear in the resources of the step, with a logarithm each; nothing for a tenant without any.
  package init?(of step: Step, in tenant: Tenant) {
    guard !tenant.governance.isEmpty else { return nil }
    var byOwner: [[UInt8]: Int] = [:]
    var byDay: [Int32: Int] = [:]
    for item in step.items {
      guard
        let assessment = tenant.assessments.index(
          resource: item.resource, recommendation: step.recommendation),
        let assignment = tenant.governance.assignment(ofAssessment: assessment)
      else { continue }
      resources += 1
      if !assignment.owner.isEmpty { byOwner[Array(assignment.owner.utf8), default: 0] += 1 }
      if let day = assignment.dueDay { byDay[day, default: 0] += 1 }
      if assignment.isGracePeriod { inGracePeriod += 1 }
      if assignment.ticket != .none { tickets.append(assignment.ticket) }
    }
    guard resources > 0 else { return nil }
    owners = byOwner.sorted { one, other in
      one.value != other.value ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }
    .map { Share(name: String(decoding: $0.key, as: UTF8.self), resources: $0.value) }
    dueDates = byDay.sorted { $0.key < $1.key }.map {
      Share(name: CalendarDay(secondsSince1970: Int64($0.key) * 86_400).description, resources: $0.value)
    }
    tickets.sort { $0.precedes($1) }
    tickets = tickets.indices.filter { $0 == 0 || tickets[$0 - 1].precedes(tickets[$0]) }.map { tickets[$0] }
  }
}

extension PlanReport {
  /// What is known of the owner and the due day of a step.
  func governance(of step: Step) -> StepGovernance? { StepGovernance(of: step, in: tenant) }

  /// The same for every step, and nothing where no step has any: for columns that show only then.
  var shownGovernance: [StepGovernance?] {
    guard !tenant.governance.isEmpty else { return [] }
    let all = plan.steps.map(governance)
    return all.contains { $0?.owner != nil || $0?.dueDate != nil } ? all : []
  }
}
