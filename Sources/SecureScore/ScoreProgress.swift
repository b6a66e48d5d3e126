/// A score that follows fixes one by one, rounded at each look as the portal rounds.
package struct ScoreProgress: Sendable {
  private let cells: [GainTable.Cell]
  private let maxima: [Points]
  private var healthy: [Int]
  private let scopes: [ScopeScore]
  private var currents: [Points]
  private let divisor: Int128
  private let isClassic: Bool
  /// The score is the sum of these fractions over `divisor`: one a scope (classic), or one a cell.
  private var numerators: [Int128]
  private let denominators: [UInt64]
  /// Every fraction rounded down to 2^-32, added up; nil where numbers are too large for that.
  private var floors: Int128?

  /// Fractions below this in sum leave room for `fractionBits` and the decimals of a score.
  private static let largest: Int128 = 1 << 78
  private static let fractionBits: Int128 = 32

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
    numerators = scopes.map { Self.share(of: $0, points: $0.maximum > .zero ? $0.current : .zero) }
    denominators = scopes.map { UInt64(max($0.maximum.tenThousandths, 1)) }
    divisor = scopes.reduce(0) { $0 + ($1.maximum > .zero ? Int128($1.weight) : 0) }
    floors = Self.floors(
      numerators, denominators, largest: scopes.reduce(0) { $0 + Self.share(of: $1, points: $1.maximum) })
  }

  /// Every recommendation is a pool of 50 points that is not rounded on its own.
  init(legacy scorecard: Scorecard) {
    isClassic = false
    cells = scorecard.gains.cells
    maxima = cells.map { _ in Legacy2019Model.pointsEach }
    healthy = cells.map(\.counts.healthy)
    scopes = []
    currents = []
    numerators = cells.map { 50 * Int128($0.counts.healthy) }
    denominators = cells.map { UInt64(max($0.counts.counted, 1)) }
    divisor = Int128(50 * cells.count)
    floors = Self.floors(
      numerators, denominators, largest: cells.reduce(0) { $0 + 50 * Int128($1.counts.counted) })
  }

  private static func share(of scope: ScopeScore, points: Points) -> Int128 {
    Int128(scope.weight) * Int128(points.tenThousandths)
  }

  private static func floors(
    _ numerators: [Int128], _ denominators: [UInt64], largest: Int128
  ) -> Int128? {
    guard largest < Self.largest else { return nil }
    return zip(numerators, denominators).reduce(0) { $0 + floor($1.0, over: $1.1) }
  }

  private static func floor(_ numerator: Int128, over denominator: UInt64) -> Int128 {
    roundedDown(numerator << fractionBits, over: Int128(denominator))
  }

  /// Turns some resources of a cell healthy.
  package mutating func heal(_ resources: Int, inCell index: Int) {
    healthy[index] += resources
    let cell = cells[index]
    guard isClassic, let scope = cell.scope else {
      change(index, by: 50 * Int128(resources))
      return
    }
    let counts = ResourceCounts(
      healthy: healthy[index], unhealthy: cell.counts.counted - healthy[index])
    let current = ControlScore.current(maximum: maxima[index], counts: counts)
    change(scope, by: Self.share(of: scopes[scope], points: current - currents[index]))
    currents[index] = current
  }

  private mutating func change(_ part: Int, by amount: Int128) {
    guard amount != 0 else { return }
    if let sum = floors {
      let before = Self.floor(numerators[part], over: denominators[part])
      floors = sum - before + Self.floor(numerators[part] + amount, over: denominators[part])
    }
    numerators[part] += amount
  }

  /// The score now, as `Scorecard.overall` would give it.
  ///
  /// Nearly always the rounded fractions settle it; linear in the scopes where they come too close to a tie.
  package var overall: ScoreFraction {
    guard divisor > 0 else { return .zero }
    if let floors {
      let over = divisor << Self.fractionBits
      let low = roundedHalfToEven(floors * 10_000, over: over)
      let high = roundedHalfToEven((floors + Int128(numerators.count)) * 10_000, over: over)
      if low == high { return ScoreFraction(tenThousandths: Int64(low)) }
    }
    var sum = ExactSum()
    for (numerator, denominator) in zip(numerators, denominators) where numerator != 0 {
      sum.add(numerator, over: denominator)
    }
    return ScoreFraction(tenThousandths: Int64(sum.rounded(scale: 10_000, over: divisor)))
  }
}
