import Effort

/// What a selection leaves open: for each class and finding the resources after the fixed ones.
struct Remainder: Sendable {
  /// By class and finding: the first resource that is open.
  let first: [[Int]]
  let findingCount: Int
}

extension Selection {
  /// Everything that can be planned and is not in the other selection.
  func removing(_ other: Selection) -> Remainder {
    var count = 0
    for (all, taken) in zip(fixed, other.fixed) { count += zip(all, taken).reduce(0) { $0 + $1.0 - $1.1 } }
    return Remainder(first: other.fixed, findingCount: count)
  }
}

extension StepWork {
  /// The works that would fix a remainder on its own.
  static func all(ofRest rest: Remainder, in problem: Problem) -> [StepWork] {
    var shares: [StepPlace: [Share]] = [:]
    for (index, group) in problem.classes.enumerated() {
      for (finding, content) in group.findings.enumerated() where rest.first[index][finding] < group.count {
        let place = StepPlace(recommendation: content.recommendation, scope: group.scope)
        shares[place, default: []].append(
          Share(
            group: index, finding: finding, first: rest.first[index][finding], end: group.count,
            costs: content.costs))
      }
    }
    return shares.sorted { $0.key < $1.key }.map { place, shares in
      StepWork(place: place, shares: shares, costs: problem.costs)
    }
  }
}
