/// A score that follows fixes one by one, rounded at each look as the portal rounds.
///
/// A look takes time for what changed since the last one, whatever the number of scopes.
package struct ScoreProgress: Sendable {
  /// What is added up: weight × current / maximum. A scope (classic), or a recommendation of 50 points (legacy2019).
  private struct Pool {
    let weight: Int64
    let maximum: Int64
    var current: Int64
    /// The share in 2^-32ths, rounded down, and whether that lost anything.
    var share: Int128 = 0
    var isRounded = false
  }

  private let cells: [GainTable.Cell]
  /// The pool of each cell, and its points (classic).
  private let poolOfCell: [Int32]
  private let maxima: [Points]
  private var healthy: [Int]
  private var currents: [Points]
  private var pools: [Pool]
  /// Σ shares, and how many of them are rounded.
  private var sum: Int128 = 0
  private var roundedCount: Int128 = 0
  private let divisor: Int128
  /// Cells that were healed since the last look.
  private var changed: [Int32] = []
  private var isChanged: [Bool]

  /// Each change of a control's rounded current moves its scope's share of the overall ratio.
  init(classic scorecard: Scorecard) {
    cells = scorecard.gains.cells
    maxima = cells.map { cell in
      guard let scope = cell.scope, let control = cell.control else { return .zero }
      return scorecard.scopes[scope].controls[control].maximum
    }
    currents = zip(cells, maxima).map { ControlScore.current(maximum: $1, counts: $0.counts) }
    poolOfCell = cells.map { Int32($0.scope ?? -1) }
    pools = scorecard.scopes.map { scope in
      Pool(
        weight: scope.weight, maximum: scope.maximum.tenThousandths, current: scope.current.tenThousandths)
    }
    divisor = scorecard.scopes.reduce(0) { $1.maximum > .zero ? $0 + Int128($1.weight) : $0 }
    healthy = cells.map(\.counts.healthy)
    isChanged = [Bool](repeating: false, count: cells.count)
    addShares()
  }

  /// Every recommendation is a pool of 50 points that is not rounded on its own.
  init(legacy scorecard: Scorecard) {
    cells = scorecard.gains.cells
    maxima = []
    currents = []
    poolOfCell = cells.indices.map(Int32.init)
    pools = cells.map { cell in
      Pool(weight: 50, maximum: Int64(cell.counts.counted), current: Int64(cell.counts.healthy))
    }
    divisor = Int128(50 * cells.count)
    healthy = cells.map(\.counts.healthy)
    isChanged = [Bool](repeating: false, count: cells.count)
    addShares()
  }

  private mutating func addShares() {
    for index in pools.indices where pools[index].maximum > 0 { refresh(index) }
  }

  /// Turns some resources of a cell healthy.
  package mutating func heal(_ resources: Int, inCell index: Int) {
    healthy[index] += resources
    guard !isChanged[index] else { return }
    isChanged[index] = true
    changed.append(Int32(index))
  }

  /// The score now, as `Scorecard.overall` would give it.
  package var overall: ScoreFraction {
    mutating get {
      for cell in changed { settle(Int(cell)) }
      changed.removeAll(keepingCapacity: true)
      guard divisor > 0 else { return .zero }
      return ScoreFraction(tenThousandths: Int64(roundedSum() ?? exactSum()))
    }
  }

  private mutating func settle(_ index: Int) {
    isChanged[index] = false
    let pool = Int(poolOfCell[index])
    guard pool >= 0 else { return }
    if maxima.isEmpty {
      pools[pool].current = Int64(healthy[index])
    } else {
      let counts = ResourceCounts(
        healthy: healthy[index], unhealthy: cells[index].counts.counted - healthy[index])
      let current = ControlScore.current(maximum: maxima[index], counts: counts)
      pools[pool].current += current.tenThousandths - currents[index].tenThousandths
      currents[index] = current
    }
    refresh(pool)
  }

  /// Works out the share of a pool anew.
  private mutating func refresh(_ index: Int) {
    var pool = pools[index]
    sum -= pool.share
    if pool.isRounded { roundedCount -= 1 }
    let (whole, rest) = (Int128(pool.weight) * Int128(pool.current)).quotientAndRemainder(
      dividingBy: Int128(pool.maximum))
    let (fraction, lost) = UInt64(pool.maximum).dividingFullWidth((UInt64(rest), 0))
    pool.share = whole << 32 + Int128(fraction >> 32)
    pool.isRounded = lost != 0 || fraction & 0xffff_ffff != 0
    sum += pool.share
    if pool.isRounded { roundedCount += 1 }
    pools[index] = pool
  }

  /// The score from the rounded shares; nil where what they lost could decide.
  private func roundedSum() -> Int128? {
    let unit = divisor << 33
    let (scaled, overflow) = sum.multipliedReportingOverflow(by: 20_000)
    guard !overflow else { return nil }
    let (quotient, rest) = (scaled + unit / 2).quotientAndRemainder(dividingBy: unit)
    if rest == 0 && roundedCount == 0 { return quotient & 1 == 0 ? quotient : quotient - 1 }
    // The true sum lies below this one and one for each share that was rounded.
    return rest > 0 && rest + 20_000 * roundedCount < unit ? quotient : nil
  }

  private func exactSum() -> Int128 {
    var exact = ExactSum()
    for pool in pools where pool.maximum > 0 {
      exact.add(Int128(pool.weight) * Int128(pool.current), over: UInt64(pool.maximum))
    }
    return exact.rounded(scale: 10_000, over: divisor)
  }
}
