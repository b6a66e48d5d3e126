/// What completing a bundle is worth, exactly.
///
/// A cell is the pool of resources that share some points: a control in a scope (classic), or a recommendation
/// over the selection (legacy2019). A bundle is one resource in one cell; it pays the cell's gain once all its
/// findings there are fixed. Fixing changes neither the number of resources nor the weights, so gains add up.
package struct GainTable: Sendable {
  /// One pool of resources with equal shares.
  package struct Cell: Sendable, Equatable {
    /// The scope; nil where the model pools all scopes.
    package let scope: Int?
    /// The control; nil where the model has none.
    package let control: Int?
    /// The recommendation, where the model pools by recommendation.
    package let recommendation: Int?
    /// The resources that count.
    package let counts: ResourceCounts
    /// Percent points of one bundle = numerator / denominator / `divisor` of the table.
    package let numerator: Int128
    package let denominator: UInt64

    package init(
      scope: Int?, control: Int?, recommendation: Int?, counts: ResourceCounts, numerator: Int128,
      denominator: Int128
    ) {
      self.scope = scope
      self.control = control
      self.recommendation = recommendation
      self.counts = counts
      let common = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
      self.numerator = numerator / common
      self.denominator = UInt64(denominator / common)
    }
  }

  /// Quanta in a percent point: gains inside the optimizer are whole counts of 10^-15 percent points.
  package static let quantaPerPercentPoint: Int128 = 1_000_000_000_000_000

  /// The common divisor of all gains: the sum of the scopes' weights.
  package let divisor: Int128
  package let cells: [Cell]
  /// Cells of a recommendation in a scope: `starts[recommendation]` into `members`, control by control.
  private let starts: [Int32]
  private let members: [Int32]
  /// Cell of (scope, member); -1 where nothing can be won. For pooled models there is one row.
  private let lookup: [Int32]
  private let columns: Int
  private let isPooled: Bool

  /// - Parameters:
  ///   - groups: for each recommendation its columns (controls), ascending.
  ///   - lookup: rows of `columns` cell indices, one row a scope (or one in all when `isPooled`).
  package init(
    divisor: Int128, cells: [Cell], groups: [[Int]], lookup: [Int32], columns: Int, isPooled: Bool
  ) {
    self.divisor = divisor
    self.cells = cells
    self.lookup = lookup
    self.columns = columns
    self.isPooled = isPooled
    var starts: [Int32] = [0]
    var members: [Int32] = []
    for group in groups {
      members += group.map(Int32.init)
      starts.append(Int32(members.count))
    }
    self.starts = starts
    self.members = members
  }

  /// The cells in which a finding of this recommendation in this scope counts, ascending; empty: not scored.
  package func cells(recommendation: Int, scope: Int) -> [Int] {
    let row = isPooled ? 0 : scope * columns
    var found: [Int] = []
    for index in Int(starts[recommendation])..<Int(starts[recommendation + 1]) {
      let cell = lookup[row + Int(members[index])]
      if cell >= 0 { found.append(Int(cell)) }
    }
    return found
  }

  /// Appends the same cells to a buffer, for loops over all findings of a tenant.
  package func appendCells(recommendation: Int, scope: Int, to found: inout [Int32]) {
    let row = isPooled ? 0 : scope * columns
    for index in Int(starts[recommendation])..<Int(starts[recommendation + 1]) {
      let cell = lookup[row + Int(members[index])]
      if cell >= 0 { found.append(cell) }
    }
  }

  /// The gain of one bundle in quanta, rounded down or up.
  package func quanta(ofCell cell: Int, roundingUp: Bool) -> Int64 {
    let denominator = Int128(cells[cell].denominator) * divisor
    // The product may pass 128 bits for absurd maxima; the quotient never does.
    let product = cells[cell].numerator.multipliedFullWidth(by: Self.quantaPerPercentPoint)
    let (quotient, remainder) = denominator.dividingFullWidth(product)
    return Int64(roundingUp && remainder > 0 ? quotient + 1 : quotient)
  }

  /// Adds the gain of some bundles of a cell to a sum that is over `divisor`.
  package func add(_ bundles: Int, ofCell cell: Int, to sum: inout ExactSum) {
    sum.add(cells[cell].numerator * Int128(bundles), over: cells[cell].denominator)
  }

  /// Percent points of a sum over `divisor`, as an integer count of 10^-decimals, ties to even.
  package func percentPoints(_ sum: ExactSum, decimals: Int) -> Int128 {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    return sum.rounded(scale: scale, over: max(divisor, 1))
  }
}
