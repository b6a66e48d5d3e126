/// Writes an integer count of 10^-decimals as a decimal number with a point, whatever the locale.
///
/// - Parameter trimmed: drops trailing zeros, and the point when nothing follows it.
package func decimalText(_ scaled: Int128, decimals: Int, trimmed: Bool) -> String {
  var digits = String(scaled.magnitude)
  if digits.count <= decimals {
    digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
  }
  var fraction = digits.suffix(decimals)
  let whole = digits.dropLast(decimals)
  if trimmed {
    while fraction.last == "0" { fraction.removeLast() }
  }
  let sign = scaled < 0 ? "-" : ""
  return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
}

/// Reads a plain decimal number (`-12.50`, `3`, `2.884e1`) as an integer count of 10^-decimals.
///
/// - Returns: nil when the text is no such number, has more significant decimals than asked, or does not fit.
package func scaledDecimal(_ text: some StringProtocol, decimals: Int) -> Int64? {
  var mantissa = Substring(text)
  var exponent = 0
  if let mark = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
    guard let power = Int(mantissa[mantissa.index(after: mark)...]), abs(power) < 40 else { return nil }
    exponent = power
    mantissa = mantissa[..<mark]
  }
  let isNegative = mantissa.first == "-"
  if isNegative { mantissa = mantissa.dropFirst() }
  let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard let first = parts.first, !first.isEmpty, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
    return nil
  }
  let fraction = parts.count == 2 ? parts[1] : Substring()
  if parts.count == 2 && fraction.isEmpty { return nil }
  var value: Int128 = 0
  for character in String(first + fraction) {
    guard value < Int128(Int64.max), let digit = character.wholeNumberValue else { return nil }
    value = value * 10 + Int128(digit)
  }
  var shift = decimals + exponent - fraction.count
  while shift > 0 {
    value *= 10
    shift -= 1
    if value > Int128(Int64.max) { return nil }
  }
  while shift < 0 {
    guard value % 10 == 0 else { return nil }
    value /= 10
    shift += 1
    if value == 0 { break }
  }
  return Int64(exactly: isNegative ? -value : value)
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
