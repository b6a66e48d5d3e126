package import SecureScore

/// An amount of score in percent points, in steps of 10^-12: fine enough for any bundle, exact as a decimal.
package struct PercentPoints: Hashable, Comparable, Sendable {
  /// The amount in 10^-12 percent points.
  package var trillionths: Int64

  package init(trillionths: Int64) { self.trillionths = trillionths }

  package static let zero = PercentPoints(trillionths: 0)
  /// Optimizer quanta (10^-15 percent points) in one trillionth.
  package static let quantaPerTrillionth: Int128 = 1_000

  /// The nearest amount to an exact gain, ties to even.
  package init(_ sum: ExactSum, in table: GainTable) {
    trillionths = Int64(clamping: table.percentPoints(sum, decimals: 12))
  }

  /// The smallest amount that is not below a count of quanta.
  package init(quantaRoundedUp quanta: Int128) {
    trillionths = Int64(clamping: roundedUp(quanta, over: Self.quantaPerTrillionth))
  }

  package static func < (left: PercentPoints, right: PercentPoints) -> Bool {
    left.trillionths < right.trillionths
  }
}

extension PercentPoints: CustomStringConvertible {
  /// The shortest decimal that is exact: `15.342857142857`.
  package var description: String { decimalText(Int128(trillionths), decimals: 12, trimmed: true) }
  /// Two decimals, ties to even, for people.
  package var shortText: String {
    decimalText(
      roundedHalfToEven(Int128(trillionths), over: 10_000_000_000), decimals: 2, trimmed: false)
  }
}
