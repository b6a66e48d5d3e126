/// Points of the classic secure score, exact to a ten-thousandth.
///
/// Maxima are whole points in every export seen; four decimals leave room for others and hold the portal's
/// two-decimal `current` exactly.
@usableFromInline package struct Points: Hashable, Comparable, Sendable {
  /// The amount in ten-thousandths of a point.
  @usableFromInline package var tenThousandths: Int64

  @inlinable package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }
  @inlinable package init(_ whole: Int) { tenThousandths = Int64(whole) * 10_000 }
  /// Points from hundredths, the portal's unit for `current`.
  @inlinable package init(hundredths: Int64) { tenThousandths = hundredths * 100 }

  package static let zero = Points(0)

  @inlinable package static func < (left: Points, right: Points) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
  @inlinable package static func + (left: Points, right: Points) -> Points {
    Points(tenThousandths: left.tenThousandths + right.tenThousandths)
  }
  @inlinable package static func - (left: Points, right: Points) -> Points {
    Points(tenThousandths: left.tenThousandths - right.tenThousandths)
  }
  @inlinable package static func += (left: inout Points, right: Points) {
    left.tenThousandths += right.tenThousandths
  }
}

extension Points: CustomStringConvertible {
  /// The shortest decimal: `6`, `5.04`, `3.7`.
  @usableFromInline package var description: String {
    decimalText(Int128(tenThousandths), decimals: 4, trimmed: true)
  }
}
