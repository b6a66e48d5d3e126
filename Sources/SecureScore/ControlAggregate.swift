/// One control over all scopes, as the portal's list of controls shows it.
package struct ControlAggregate: Sendable, Equatable {
  package let control: Int
  package let counts: ResourceCounts
  package let maximum: Points
  /// The portal's blend over scopes: maximum × Σ(W/M)·current / Σ(W/M)·maximum, in hundredths.
  package let current: Points
  /// Percent points that completing the control everywhere adds to the overall score, in ten-thousandths.
  package let potentialIncreasePercent: Int64

  /// One aggregate a control, ascending by id. For several scopes each share counts by W/M of its scope.
  package static func all(of scorecard: Scorecard, in tenant: Tenant) -> [ControlAggregate] {
    var weights: Int128 = 0
    for scope in scorecard.scopes where scope.maximum > .zero { weights += Int128(scope.weight) }
    return tenant.controls.indices.map { control in
      var counts = ResourceCounts()
      var maximum = Points.zero
      var weightedCurrent = ExactSum()
      var weightedMaximum = ExactSum()
      for scope in scorecard.scopes {
        let score = scope.controls[control]
        counts.healthy += score.counts.healthy
        counts.unhealthy += score.counts.unhealthy
        counts.notApplicable += score.counts.notApplicable
        guard score.maximum > .zero else { continue }
        maximum = max(maximum, score.maximum)
        let whole = UInt64(scope.maximum.tenThousandths)
        weightedCurrent.add(Int128(scope.weight) * Int128(score.current.tenThousandths), over: whole)
        weightedMaximum.add(Int128(scope.weight) * Int128(score.maximum.tenThousandths), over: whole)
      }
      let open = weightedMaximum - weightedCurrent
      return ControlAggregate(
        control: control, counts: counts, maximum: maximum,
        current: Self.blend(maximum, weightedCurrent, weightedMaximum),
        potentialIncreasePercent: Int64(open.rounded(scale: 1_000_000, over: max(weights, 1))))
    }
  }

  /// maximum × part / whole in hundredths. The whole is a sum of few denominators, so it is bracketed by bisection.
  private static func blend(_ maximum: Points, _ part: ExactSum, _ whole: ExactSum) -> Points {
    guard maximum > .zero else { return .zero }
    let top = Int128(maximum.tenThousandths)
    // The largest h with whole·(2h - 1)·100 <= 2·maximum·part, that is, `part / whole` rounded to hundredths.
    var (low, high): (Int128, Int128) = (0, top / 100 + 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      var difference = ExactSum()
      difference.add(part, times: 2 * top)
      difference.add(whole, times: -(2 * middle - 1) * 100)
      let side = difference.sign
      if side > 0 || (side == 0 && middle & 1 == 0) { low = middle } else { high = middle }
    }
    return Points(hundredths: Int64(low))
  }
}
