import Effort
import RemediationPlan

extension TicketSet {
  /// The tickets to be written, in files of so many rows, each with the parents of its tickets.
  ///
  /// A parent counts as a row and is in one file only. One that has more children than fit is made into parts, each
  /// a parent of its own with a key of its own; which part a ticket is in depends on the whole plan and not on what is
  /// written this time. What the plan before had and the tracker's name of which is not known is left out: it would
  /// become a duplicate (`heldBack` lists it).
  /// - Parameter limit: rows without the header, at least 2.
  func batches(limit: Int) -> [TicketBatch] {
    var batches: [TicketBatch] = []
    var rows = 0
    func add(_ group: TicketBatch.Group) {
      if batches.isEmpty || rows + group.rows > limit {
        batches.append(TicketBatch(groups: []))
        rows = 0
      }
      rows += group.rows
      let last = batches.count - 1
      if group.parent == nil, let open = batches[last].groups.last, open.parent == nil {
        batches[last].groups[batches[last].groups.count - 1].tickets += group.tickets
      } else {
        batches[last].groups.append(group)
      }
    }
    var strays: [Ticket] = []
    for part in parts(limit: limit) {
      let children = part.children.map { tickets[$0] }.filter(isImportable)
      if isHeldBack(part) {
        strays += children
      } else if !children.isEmpty || part.isChanged {
        add(TicketBatch.Group(parent: part, tickets: children))
      }
    }
    strays += tickets.filter { $0.parent == nil && isImportable($0) }
    for ticket in strays { add(TicketBatch.Group(parent: nil, tickets: [ticket])) }
    return batches
  }

  /// New, or changed and known by name to the tracker, which must not have it under several names.
  private func isImportable(_ ticket: Ticket) -> Bool { ticket.change != .unchanged && !isHeldBack(ticket) }

  /// What the tracker should have and is not known by its name there: tickets to be written and their parents.
  func heldBack(limit: Int) -> [HeldBackTicket] {
    let missing = tickets.filter { $0.change != .unchanged && isHeldBack($0) }
    let parents = parts(limit: limit).filter { part in
      isHeldBack(part) && (part.isChanged || part.children.contains { tickets[$0].change != .unchanged })
    }
    return parents.map {
      HeldBackTicket(
        key: $0.key, title: $0.title(limit: 255), isParent: true, candidates: issues.candidates(for: $0.key))
    }
      + missing.map {
        HeldBackTicket(
          key: $0.key, title: $0.title(limit: 255), isParent: false,
          candidates: issues.candidates(for: $0.key))
      }
  }

  private func isHeldBack(_ ticket: Ticket) -> Bool {
    ticket.issue == nil && (ticket.change == .changed || !issues.candidates(for: ticket.key).isEmpty)
  }

  private func isHeldBack(_ part: TicketParent) -> Bool {
    part.issue == nil && (part.isKnownFromBefore || !issues.candidates(for: part.key).isEmpty)
  }

  /// The parents, those with more children than fit beside them in a file in parts.
  private func parts(limit: Int) -> [TicketParent] {
    let capacity = limit - 1
    let keys = Set(plan.steps.map(\.key))
    return parents.flatMap { parent -> [TicketParent] in
      guard parent.children.count > capacity else { return [parent] }
      let starts = Array(stride(from: 0, to: parent.children.count, by: capacity))
      return starts.enumerated().map { index, start in
        var part = parent
        part.part = index + 1
        part.parts = starts.count
        part.children = Array(parent.children[start..<min(start + capacity, parent.children.count)])
        part.childrenBefore = max(0, parent.childrenBefore - start)
        part.effort = part.children.reduce(.zero) { $0 + tickets[$1].effort }
        part.gain = part.children.reduce(into: PercentPoints.zero) {
          $0.trillionths += tickets[$1].step.gain.trillionths
        }
        if index > 0 {
          part.key = Self.key(of: parent.subject, part: part.part, grouping: grouping, besides: keys)
          part.issue = issues[part.key]
        }
        return part
      }
    }
  }
}
