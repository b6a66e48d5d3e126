import SecureScore

/// The portal's list as a plan: controls by potential increase, their recommendations one after the other.
///
/// This is our reading of the portal: it ranks controls by the points still to win; inside a control it lists
/// recommendations by severity, then by the number of unhealthy resources.
struct PortalRule {
  let problem: Problem

  /// Every step, in the rule's order.
  func order() -> [StepPlace] {
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

    var resources: [Int: Int] = [:]
    var open: [StepPlace: Int] = [:]
    var bestPool: [StepPlace: Int] = [:]
    for group in problem.classes {
      for (index, finding) in group.findings.enumerated() {
        let place = StepPlace(recommendation: finding.recommendation, scope: group.scope)
        open[place, default: 0] += group.count
        resources[finding.recommendation, default: 0] += group.count
        for bundle in group.bundles where bundle.findings.contains(index) {
          let cell = problem.gains.cells[bundle.cell]
          let place = StepPlace(recommendation: finding.recommendation, scope: group.scope)
          let pool = rank[cell.control ?? cell.recommendation ?? 0] ?? pools.count
          bestPool[place] = min(bestPool[place] ?? pools.count, pool)
        }
      }
    }
    let severities = problem.tenant.recommendations.map { -Int($0.severity.rawValue) }
    return open.keys.sorted { left, right in
      func sortKey(_ place: StepPlace) -> [Int] {
        [
          bestPool[place] ?? pools.count, severities[place.recommendation],
          -(resources[place.recommendation] ?? 0), place.recommendation, -(open[place] ?? 0), place.scope,
        ]
      }
      return sortKey(left).lexicographicallyPrecedes(sortKey(right))
    }
  }
}
