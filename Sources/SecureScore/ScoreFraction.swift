/// A score as the portal states it: a fraction between 0 and 1, rounded to four decimals.
@usableFromInline package struct ScoreFraction: Hashable, Comparable, Sendable {
  /// The fraction in ten-thousandths: 4807 is 0.4807, which the portal shows as 48 %.
  @usableFromInline package var tenThousandths: Int64

  @inlinable package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  package static let zero = ScoreFraction(tenThousandths: 0)

  @inlinable package static func < (left: ScoreFraction, right: ScoreFraction) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}

extension ScoreFraction: CustomStringConvertible {
  /// The shortest decimal fraction: `0.4807`, `0.567`, `1`.
  @usableFromInline package var description: String {
    decimalText(Int128(tenThousandths), decimals: 4, trimmed: true)
  }
  /// Percent with two decimals, without the sign: `48.07`.
  package var percentText: String { decimalText(Int128(tenThousandths), decimals: 2, trimmed: false) }
}
