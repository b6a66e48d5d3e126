/// `numerator / denominator` rounded to the nearest integer, ties to even.
///
/// The mode is the portal's: of 32 recorded controls decimal half-to-even misses none, half-up misses two.
/// - Parameter denominator: positive.
package func roundedHalfToEven(_ numerator: Int128, over denominator: Int128) -> Int128 {
  var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  if remainder < 0 {
    quotient -= 1
    remainder += denominator
  }
  let twice = remainder * 2
  if twice > denominator || (twice == denominator && quotient & 1 == 1) { quotient += 1 }
  return quotient
}

/// `numerator / denominator` rounded down.
package func roundedDown(_ numerator: Int128, over denominator: Int128) -> Int128 {
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  return remainder < 0 ? quotient - 1 : quotient
}

/// `numerator / denominator` rounded up.
package func roundedUp(_ numerator: Int128, over denominator: Int128) -> Int128 {
  -roundedDown(-numerator, over: denominator)
}
