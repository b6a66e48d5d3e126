/// The score of one control in one scope, by the portal's arithmetic.
package struct ControlScore: Sendable, Equatable {
  /// Index of the control in the tenant.
  package let control: Int
  package let counts: ResourceCounts
  /// The control's maximum, or zero when no resource counts.
  package let maximum: Points
  /// maximum × healthy / (healthy + unhealthy), rounded to hundredths.
  package let current: Points
  /// Rounded `current` / `maximum`, to four decimals; 0 where the maximum is 0.
  package let percentage: ScoreFraction

  package init(control: Int, fullMaximum: Points, counts: ResourceCounts) {
    self.control = control
    self.counts = counts
    maximum = counts.counted > 0 ? fullMaximum : .zero
    current = Self.current(maximum: maximum, counts: counts)
    percentage = ScoreFraction(of: current, in: maximum)
  }

  /// The rounded current points; the portal rounds every control before it adds them up.
  package static func current(maximum: Points, counts: ResourceCounts) -> Points {
    guard counts.counted > 0 else { return .zero }
    let hundredths = roundedHalfToEven(
      Int128(maximum.tenThousandths) * Int128(counts.healthy), over: Int128(counts.counted) * 100)
    return Points(hundredths: Int64(hundredths))
  }

  /// The relative weight of this control: the resources that count.
  package var weight: Int { counts.counted }

  /// Points still to win: maximum − current.
  package var potentialIncrease: Points { maximum - current }
}

extension ScoreFraction {
  /// `part / whole` to four decimals, ties to even; 0 where the whole is 0.
  package init(of part: Points, in whole: Points) {
    guard whole > .zero else {
      self = .zero
      return
    }
    let value = roundedHalfToEven(Int128(part.tenThousandths) * 10_000, over: Int128(whole.tenThousandths))
    self.init(tenThousandths: Int64(value))
  }
}
