/// How far the portal's rounded score can be above the exact one; optimizers work with the exact one.
///
/// Every control is rounded to hundredths of a point, the whole to four digits: a score can be above the exact one by at
/// most 0.005 percent points and 100 · Σ over controls of (W_s / M_s) · e_c / Σ W. e_c is the most that rounding adds to the
/// control's points with any number of its resources healthy that a plan can leave, at most 0.005; it may be negative. For
/// one scope both count by its share of the weights, so that all figures are percent points of the whole.
package struct ScoreRounding: Sendable {
  /// The exact present score in quanta of 10^-15 percent points, rounded up.
  private let presentQuanta: Int128
  /// The most that rounding can add to an exact score, in quanta, rounded up.
  private let greatestQuanta: Int128
  /// The share of the scope in question among all weights.
  private let weight: Int128
  private let weights: Int128

  /// - Parameter scope: the scope whose own score counts; nil: the score of all.
  package init(scorecard: Scorecard, scope: Int? = nil) {
    let gains = scorecard.gains
    var present = ExactSum()
    for (index, cell) in gains.cells.enumerated()
    where cell.counts.healthy > 0 && (scope == nil || cell.scope == scope) {
      gains.add(cell.counts.healthy, ofCell: index, to: &present)
    }
    presentQuanta = gains.percentPoints(present, decimals: 15) + 1
    var controls = ExactSum()
    var (weight, weights): (Int128, Int128) = (0, 0)
    for (index, score) in scorecard.scopes.enumerated() where score.maximum > .zero {
      weights += Int128(score.weight)
      guard scope == nil || index == scope else { continue }
      weight += Int128(score.weight)
      for control in score.controls where control.maximum > .zero {
        controls.add(
          Int128(score.weight) * Self.greatestError(of: control),
          over: UInt64(score.maximum.tenThousandths))
      }
    }
    if scorecard.points != nil || weights == 0 { (weight, weights) = (1, 1) }
    self.weight = weight
    self.weights = weights
    let digits = roundedUp(GainTable.quantaPerPercentPoint / 200 * weight, over: weights)
    let points =
      scorecard.points == nil
      ? controls.rounded(scale: 100 * GainTable.quantaPerPercentPoint, over: weights * Self.errorsPerUnit) + 1
      : 0
    greatestQuanta = digits + points
  }

  /// Errors are counted in thousandths of a ten-thousandth of a point.
  private static let errorsPerUnit: Int128 = 1_000

  /// The most that rounding adds to the points of a control, whatever part of its unhealthy resources is healed.
  private static func greatestError(of control: ControlScore) -> Int128 {
    let resources = Int128(control.counts.counted)
    let hundredth = 100 * resources
    var greatest = -hundredth
    for healthy in control.counts.healthy...control.counts.counted {
      let points = Int128(control.maximum.tenThousandths) * Int128(healthy)
      greatest = max(greatest, roundedHalfToEven(points, over: hundredth) * hundredth - points)
      // Nothing adds more than half a hundredth; so near to it no other number is worth a look.
      if greatest * 2_000 >= hundredth * 999 { return 50 * errorsPerUnit }
    }
    return roundedUp(greatest * errorsPerUnit, over: resources)
  }

  /// What must be gained at least, in quanta, before the rounded score can reach a target.
  package func goal(_ target: ScoreFraction) -> Int128 {
    let wanted = Int128(target.tenThousandths) * (GainTable.quantaPerPercentPoint / 100)
    return roundedDown(wanted * weight, over: weights) - presentQuanta - greatestQuanta
  }
}
