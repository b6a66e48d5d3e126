import RemediationPlan
import SecureScore

/// Gains of many bundles, rounded as plans print them.
///
/// Sums of whole 2^-40ths of a trillionth settle nearly every rounding; where they are too close, exact fractions do.
struct StepGains {
  private static let fractionBits: Int128 = 40

  private let table: GainTable
  /// The gain of one bundle by cell, rounded down.
  private let units: [Int128]

  init(_ table: GainTable) {
    self.table = table
    let scale: Int128 = 1_000_000_000_000 << Self.fractionBits
    units = table.cells.map { cell in
      // The product may pass 128 bits; a gain is at most a hundred percent points, so the quotient never does.
      (Int128(cell.denominator) * table.divisor)
        .dividingFullWidth(cell.numerator.multipliedFullWidth(by: scale)).quotient
    }
  }

  /// The gain of some completions of a graph together.
  func percentPoints(_ completions: some Sequence<Int32>, of graph: StepGraph) -> PercentPoints {
    var (sum, lost): (Int128, Int128) = (Int128(1) << (Self.fractionBits - 1), 0)
    for completion in completions {
      let count = Int128(graph.counts[Int(completion)])
      sum += units[Int(graph.cells[Int(completion)])] * count
      lost += count
    }
    let rounded = sum >> Self.fractionBits
    // Each bundle lost less than one unit. At the very edge it might be a tie.
    if (sum + lost) >> Self.fractionBits == rounded && sum != rounded << Self.fractionBits || lost == 0 {
      return PercentPoints(trillionths: Int64(clamping: rounded))
    }
    var exact = ExactSum()
    for completion in completions {
      table.add(Int(graph.counts[Int(completion)]), ofCell: Int(graph.cells[Int(completion)]), to: &exact)
    }
    return PercentPoints(exact, in: table)
  }
}
