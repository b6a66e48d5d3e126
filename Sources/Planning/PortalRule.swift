import SecureScore

/// The portal's list as a plan: controls by potential increase, their recommendations one after the other.
///
/// This is our reading of the portal: it ranks controls by the points still to win; inside a control it lists
/// recommendations by severity, then by the number of unhealthy resources.
struct PortalRule {
  let problem: Problem

  /// Every step, in the rule's order.
  func order() -> [Int] {
    var potentials: [Int: ExactSum] = [:]
    for cell in problem.gains.cells {
      let pool = cell.control ?? cell.recommendation ?? 0
      potentials[pool, default: ExactSum()].add(
        cell.numerator * Int128(cell.counts.unhealthy), over: cell.denominator)
    }
    let pools = potentials.sorted { left, right in
      let side = (left.value - right.value).sign
      return side == 0 ? left.key < right.key : side > 0
    }.map(\.key)
    var rank: [Int: Int] = [:]
    for (index, pool) in pools.enumerated() { rank[pool] = index }

    let (classes, steps) = (problem.classes, problem.steps)
    var resources = [Int](repeating: 0, count: problem.tenant.recommendations.count)
    var open = [Int](repeating: 0, count: steps.count)
    var bestPool = [Int](repeating: pools.count, count: steps.count)
    for group in 0..<classes.count {
      for finding in classes.findings(of: group) {
        open[Int(steps.ofFinding[finding])] += classes.size(group)
        resources[Int(classes.recommendations[finding])] += classes.size(group)
      }
      for bundle in classes.bundles(of: group) {
        let cell = problem.gains.cells[Int(classes.cells[bundle])]
        let pool = rank[cell.control ?? cell.recommendation ?? 0] ?? pools.count
        for finding in classes.members(of: bundle) {
          let step = Int(steps.ofFinding[Int(finding)])
          bestPool[step] = min(bestPool[step], pool)
        }
      }
    }
    let severities = problem.tenant.recommendations.map { -Int($0.severity.rawValue) }
    return (0..<steps.count).sorted { left, right in
      func sortKey(_ step: Int) -> [Int] {
        let place = steps.places[step]
        return [
          bestPool[step], severities[place.recommendation], -resources[place.recommendation],
          place.recommendation, -open[step], place.scope,
        ]
      }
      return sortKey(left).lexicographicallyPrecedes(sortKey(right))
    }
  }
}
