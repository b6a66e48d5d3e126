/// A score that follows fixes one by one, rounded at each look as the portal rounds.
package struct ScoreProgress: Sendable {
  private let cells: [GainTable.Cell]
  private let maxima: [Points]
  private var healthy: [Int]
  private let scopes: [ScopeScore]
  private var currents: [Points]
  private var sum = ExactSum()
  private let divisor: Int128
  private let isClassic: Bool

  /// Each change of a control's rounded current moves its scope's share of the overall ratio.
  init(classic scorecard: Scorecard) {
    isClassic = true
    cells = scorecard.gains.cells
    maxima = cells.map { cell in
      guard let scope = cell.scope, let control = cell.control else { return .zero }
      return scorecard.scopes[scope].controls[control].maximum
    }
    healthy = cells.map(\.counts.healthy)
    scopes = scorecard.scopes
    currents = zip(cells, maxima).map { ControlScore.current(maximum: $1, counts: $0.counts) }
    var weights: Int128 = 0
    for scope in scopes where scope.maximum > .zero {
      sum.add(Self.share(of: scope, points: scope.current), over: UInt64(scope.maximum.tenThousandths))
      weights += Int128(scope.weight)
    }
    divisor = weights
  }

  /// Every recommendation is a pool of 50 points that is not rounded on its own.
  init(legacy scorecard: Scorecard) {
    isClassic = false
    cells = scorecard.gains.cells
    maxima = cells.map { _ in Legacy2019Model.pointsEach }
    healthy = cells.map(\.counts.healthy)
    scopes = []
    currents = []
    for cell in cells { sum.add(50 * Int128(cell.counts.healthy), over: UInt64(cell.counts.counted)) }
    divisor = Int128(50 * cells.count)
  }

  private static func share(of scope: ScopeScore, points: Points) -> Int128 {
    Int128(scope.weight) * Int128(points.tenThousandths)
  }

  /// Turns some resources of a cell healthy.
  package mutating func heal(_ resources: Int, inCell index: Int) {
    healthy[index] += resources
    let cell = cells[index]
    guard isClassic, let scope = cell.scope else {
      sum.add(50 * Int128(resources), over: UInt64(cell.counts.counted))
      return
    }
    let counts = ResourceCounts(
      healthy: healthy[index], unhealthy: cell.counts.counted - healthy[index])
    let current = ControlScore.current(maximum: maxima[index], counts: counts)
    sum.add(
      Self.share(of: scopes[scope], points: current - currents[index]),
      over: UInt64(scopes[scope].maximum.tenThousandths))
    currents[index] = current
  }

  /// The score now, as `Scorecard.overall` would give it.
  package var overall: ScoreFraction {
    guard divisor > 0 else { return .zero }
    return ScoreFraction(tenThousandths: Int64(sum.rounded(scale: 10_000, over: divisor)))
  }
}
