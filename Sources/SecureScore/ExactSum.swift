/// An exact sum of fractions, whatever their denominators.
///
/// Scores of many scopes and gains of many bundles have denominators whose common multiple outgrows every
/// machine integer. This keeps one numerator a denominator and decides signs and roundings by expanding the
/// fractions in base 2^64 as far as needed: a sum that is not zero is at least one over the product of its
/// denominators, so the expansion ends.
package struct ExactSum: Sendable, Equatable {
  private var whole: Int128 = 0
  /// Remainders by denominator, each between 0 and the denominator.
  private var remainders: [UInt64: UInt64] = [:]

  package init() {}

  package init(_ numerator: Int128, over denominator: UInt64 = 1) { add(numerator, over: denominator) }

  /// Adds `numerator / denominator`. The denominator must be positive.
  package mutating func add(_ numerator: Int128, over denominator: UInt64 = 1) {
    let floor = roundedDown(numerator, over: Int128(denominator))
    whole += floor
    let remainder = UInt64(numerator - floor * Int128(denominator))
    guard remainder > 0 else { return }
    let common = greatestCommonDivisor(remainder, denominator)
    let (divisor, rest) = (denominator / common, remainder / common)
    let (sum, overflow) = (remainders[divisor] ?? 0).addingReportingOverflow(rest)
    let carries = overflow || sum >= divisor
    let kept = carries ? sum &- divisor : sum
    if carries { whole += 1 }
    remainders[divisor] = kept == 0 ? nil : kept
  }

  package mutating func add(_ other: ExactSum, times factor: Int128 = 1) {
    whole += other.whole * factor
    for (denominator, rest) in other.remainders { add(Int128(rest) * factor, over: denominator) }
  }

  package static func + (left: ExactSum, right: ExactSum) -> ExactSum {
    var sum = left
    sum.add(right)
    return sum
  }

  package static func - (left: ExactSum, right: ExactSum) -> ExactSum {
    var difference = left
    difference.add(right, times: -1)
    return difference
  }

  package static func == (left: ExactSum, right: ExactSum) -> Bool { (left - right).sign == 0 }

  /// -1, 0 or 1, exactly. Linear in the denominators unless the sum is within 2^-64 of an integer.
  package var sign: Int {
    if whole >= 0 { return whole == 0 && remainders.isEmpty ? 0 : 1 }
    // The fractional part is below the number of denominators.
    if whole < -Int128(remainders.count) { return -1 }
    if remainders.isEmpty { return -1 }
    return signByExpansion()
  }

  /// The sum times `scale`, divided by `divisor`, to the nearest integer with ties to even.
  ///
  /// - Parameters:
  ///   - scale: positive; `scale` times each numerator must fit 126 bits.
  ///   - divisor: positive.
  package func rounded(scale: Int128, over divisor: Int128 = 1) -> Int128 {
    var scaled = ExactSum()
    scaled.add(self, times: scale)
    if let rounded = scaled.roundedFraction(over: divisor) { return rounded }
    // Between floor(whole / divisor) and one more for each denominator: settle by exact comparison.
    var low = SecureScore.roundedDown(scaled.whole, over: divisor)
    var high = SecureScore.roundedDown(scaled.whole + Int128(scaled.remainders.count), over: divisor) + 1
    while high - low > 1 {
      let middle = low + (high - low) / 2
      var probe = scaled
      probe.whole -= middle * divisor
      if probe.sign >= 0 { low = middle } else { high = middle }
    }
    var halves = ExactSum()
    halves.add(scaled, times: 2)
    halves.whole -= (2 * low + 1) * divisor
    let side = halves.sign
    return side > 0 || (side == 0 && low & 1 == 1) ? low + 1 : low
  }

  /// The sum of at most one fraction, divided and rounded, where machine integers hold it.
  private func roundedFraction(over divisor: Int128) -> Int128? {
    guard remainders.count <= 1 else { return nil }
    let (denominator, rest) = remainders.first.map { ($0.key, $0.value) } ?? (1, 0)
    let (product, isLarge) = whole.multipliedReportingOverflow(by: Int128(denominator))
    let (numerator, isLarger) = product.addingReportingOverflow(Int128(rest))
    let (total, isTooWide) = divisor.multipliedReportingOverflow(by: Int128(denominator))
    // Rounding doubles what is less than the divisor.
    guard !isLarge, !isLarger, !isTooWide, total < 1 << 126 else { return nil }
    return roundedHalfToEven(numerator, over: total)
  }

  /// Expands every remainder in base 2^64 until the sign of the sum is certain.
  private func signByExpansion() -> Int {
    var rests = remainders.map { (denominator: $0.key, rest: $0.value) }
    let limbsNeeded = rests.reduce(2) { $0 + (64 - $1.denominator.leadingZeroBitCount) } / 64 + 2
    // `excess` is the value so far in units of the current limb; what is still to come is below `count`.
    var excess = whole
    let count = Int128(rests.count)
    for _ in 0..<limbsNeeded {
      var digits: Int128 = 0
      for index in rests.indices {
        let (digit, rest) = rests[index].denominator.dividingFullWidth((rests[index].rest, 0))
        digits += Int128(digit)
        rests[index].rest = rest
      }
      excess = excess * (1 << 64) + digits
      if excess >= 0 { return excess == 0 && rests.allSatisfy { $0.rest == 0 } ? 0 : 1 }
      if excess <= -count || rests.allSatisfy({ $0.rest == 0 }) { return -1 }
    }
    return 0
  }
}

/// The greatest common divisor of positive numbers.
private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

/// The greatest common divisor; 1 when both are zero.
package func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return max(larger, 1)
}
