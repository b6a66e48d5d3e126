import Effort

/// What a selection leaves open: of each finding the resources of its class after the fixed ones.
struct Remainder: Sendable {
  /// By finding: the first resource that is open.
  let first: [Int32]
  let findingCount: Int
}

extension Selection {
  /// Everything that can be planned and is not in the other selection.
  func removing(_ other: Selection) -> Remainder {
    var count = 0
    for (all, taken) in zip(fixed, other.fixed) { count += Int(all - taken) }
    return Remainder(first: other.fixed, findingCount: count)
  }
}
