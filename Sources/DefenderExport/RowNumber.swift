import SecureScore
import SimdJSONBridge

/// Numbers of a row as exact decimals.
enum RowNumber {
  /// A number as an integer count of 10^-decimals, rounded half to even where it has more.
  ///
  /// A binary number is read by its shortest decimal text, which is what the export wrote.
  /// - Returns: nil when the member is absent.
  static func scaled(
    _ number: bridge_number, decimals: Int, path: String, limit: Int64
  ) throws(RowFailure) -> Int64? {
    let value: Int64?
    switch number.kind {
    case BRIDGE_ABSENT: return nil
    case BRIDGE_INTEGER:
      let (product, overflow) = number.integer.multipliedReportingOverflow(by: power(decimals))
      value = overflow ? nil : product
    // What is left of a sum of binary fractions that should be nothing.
    case BRIDGE_DOUBLE where number.real.magnitude < 1e-9: value = 0
    case BRIDGE_DOUBLE: value = rounded(String(describing: number.real), decimals: decimals)
    default: value = rounded(number.text.string, decimals: decimals)
    }
    guard let value, value >= 0, value <= limit else {
      throw .bad(
        path: path, problem: "the number is out of range",
        expected: "a number from 0 to \(limit / power(decimals))")
    }
    return value
  }

  private static func rounded(_ text: String, decimals: Int) -> Int64? {
    for more in decimals...18 {
      if let finer = scaledDecimal(text, decimals: more) {
        return Int64(roundedHalfToEven(Int128(finer), over: Int128(power(more - decimals))))
      }
    }
    return nil
  }

  private static func power(_ decimals: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<min(decimals, 18) { result *= 10 }
    return result
  }
}
