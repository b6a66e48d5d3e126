/// A product of factors in ten-thousandths, applied to minutes exactly and rounded up once.
struct FactorProduct {
  /// In ten-thousandths each; negative ones count as zero.
  var factors: [Int64] = []

  /// `minutes` times every factor, rounded up to a whole minute.
  ///
  /// Exact for any number of factors of any size: 1.1 × 1.1 × … never drifts.
  /// - Returns: at most `Estimate.ceiling`, and whether that ceiling cut it.
  func applied(to minutes: Minutes) -> (minutes: Minutes, isCapped: Bool) {
    var product = Natural(UInt64(max(0, minutes.count)))
    for factor in factors { product.multiply(by: UInt64(max(0, factor))) }
    var isExact = true
    // Dividing down step by step loses nothing but the question whether anything was left over.
    for _ in factors where product.divide(by: 10_000) != 0 { isExact = false }
    let ceiling = UInt64(Estimate.ceiling.count)
    guard let whole = product.word, whole < ceiling || (whole == ceiling && isExact) else {
      return (Estimate.ceiling, true)
    }
    return (Minutes(Int64(whole) + (isExact ? 0 : 1)), false)
  }
}
