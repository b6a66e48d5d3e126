/// How far the portal's rounded score can be from the exact one; optimizers work with the exact one.
///
/// Every control is rounded to hundredths of a point, the whole to four digits: a score can be above the exact one by at
/// most 0.005 percent points and Σ W_s · (0.005 · controls_s / M_s) / Σ W in hundreds.
package struct ScoreRounding: Sendable {
  /// The exact present score in quanta of 10^-15 percent points, rounded up.
  package let presentQuanta: Int128
  /// The most that rounding can add to an exact score, in quanta, rounded up.
  package let greatestQuanta: Int128

  package init(scorecard: Scorecard) {
    let gains = scorecard.gains
    var present = ExactSum()
    for (index, cell) in gains.cells.enumerated() where cell.counts.healthy > 0 {
      gains.add(cell.counts.healthy, ofCell: index, to: &present)
    }
    presentQuanta = gains.percentPoints(present, decimals: 15) + 1
    var controls = ExactSum()
    var weights: Int128 = 0
    for scope in scorecard.scopes where scope.maximum > .zero {
      let count = scope.controls.count { $0.maximum > .zero }
      // 0.005 points of each control, in ten-thousandths of a point: 50.
      controls.add(Int128(scope.weight) * 50 * Int128(count), over: UInt64(scope.maximum.tenThousandths))
      weights += Int128(scope.weight)
    }
    let digits = GainTable.quantaPerPercentPoint / 200
    greatestQuanta =
      digits + (weights > 0 ? controls.rounded(scale: 100 * GainTable.quantaPerPercentPoint, over: weights) + 1 : 0)
  }
}
