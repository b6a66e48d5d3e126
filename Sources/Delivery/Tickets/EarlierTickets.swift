/// What the tracker has from the plan before: the tickets of its steps, and their parents as far as can be told.
///
/// A plan does not say under which parents its tickets were written. Where the tracker's names are known, they tell:
/// tickets stand under the parents of a grouping if it names one of them, and under none if it names tickets and no
/// parent. If it names some of the grouping that is asked for now, tickets stand there: what it has of another one is
/// from before. Where no name is known, the grouping is taken for what it is now.
struct EarlierTickets {
  let steps: [PlannedStep]
  let parents: [TicketParent]
  private let stepsByKey: [String: PlannedStep]

  init(of plan: PlanDocument?, grouping: TicketGrouping, issues: IssueMap) {
    steps = plan?.steps ?? []
    stepsByKey = Dictionary(steps.map { ($0.key, $0) }) { first, _ in first }
    guard let plan else {
      parents = []
      return
    }
    let taken = Set(stepsByKey.keys)
    let named = TicketGrouping.allCases.map { TicketSet(plan: plan, grouping: $0).parents }.filter {
      parents in
      parents.contains { $0.parts(besides: taken).contains { issues[$0.key] != nil } }
    }
    if named.isEmpty, !steps.contains(where: { issues[$0.key] != nil }) {
      parents = TicketSet(plan: plan, grouping: grouping).parents
    } else {
      parents = named.first { $0.contains { $0.grouping == grouping } } ?? named.flatMap(\.self)
    }
  }

  /// The keys of the parents that tickets stood under, by the tickets' keys.
  ///
  /// The names of parents outlive them: they tell a grouping that was given up yesterday from one that is given up now
  /// only by those of the new grouping.
  func parentKeys() -> [String: [String]] {
    let pairs = parents.flatMap { parent in parent.children.map { (steps[$0].key, parent.key) } }
    return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
  }

  subscript(key: String) -> PlannedStep? { stepsByKey[key] }

  /// What the tracker has and the new plan has not: steps first, each in the order of the plan before.
  ///
  /// Of a parent that may be several, the parts after the first are closed as far as their names are known.
  func closing(
    besides plan: PlanDocument, parents keptParents: Set<String>, issues: IssueMap
  ) -> [ClosingTicket] {
    let kept = Set(plan.steps.map(\.key))
    let taken = Set(stepsByKey.keys)
    let gone = steps.filter { !kept.contains($0.key) }.map(ClosingTicket.Subject.step)
    let empty = parents.filter { !keptParents.contains($0.key) }.flatMap { parent in
      parent.parts(besides: taken).filter { $0.part == 1 || issues[$0.key] != nil }
    }
    return (gone + empty.map(ClosingTicket.Subject.parent)).map { subject in
      var ticket = ClosingTicket(subject: subject)
      ticket.issue = issues[ticket.key]
      let below =
        switch subject {
        case .step(let step): [step.key]
        case .parent(let parent): parent.children.map { steps[$0].key }.filter { !kept.contains($0) }
        }
      ticket.stillUnhealthy = below.reduce(0) { $0 + (plan.stillUnhealthy[$1] ?? 0) }
      return ticket
    }
  }
}

extension TicketParent {
  /// Itself and the parts that it may have been written as in files of any importer.
  fileprivate func parts(besides taken: Set<String>) -> [TicketParent] {
    let most = 1 + children.count / (AzureDevOpsRules.rowLimit - 1)
    return [self]
      + (2...max(2, most)).prefix(most - 1).map { number in
        var part = self
        part.part = number
        part.key = TicketSet.key(of: subject, part: number, grouping: grouping, besides: taken)
        return part
      }
  }
}
