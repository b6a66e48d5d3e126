import Effort

/// Factors as policies write them: decimal numbers with up to four decimals.
enum FactorText {
  /// 0…1000 in ten-thousandths; nil for anything else.
  static func tenThousandths(of text: String) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard let whole = parts.first, isNumber(whole, digits: 1...4), isNumber(decimals, digits: 1...4) else {
      return nil
    }
    let padded = decimals + String(repeating: "0", count: 4 - decimals.utf8.count)
    guard let units = Int64(whole), let rest = Int64(padded) else { return nil }
    let value = units * 10_000 + rest
    return value <= 10_000_000 ? value : nil
  }

  /// `1.5` for 15000.
  static func text(_ tenThousandths: Int64) -> String {
    let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    guard rest != 0 else { return "\(whole)" }
    var decimals = "\(rest)"
    decimals = String(repeating: "0", count: 4 - decimals.utf8.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }

  private static func isNumber(_ text: Substring, digits: ClosedRange<Int>) -> Bool {
    digits.contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
