import ArgumentParser
import SecureScore

/// A relative gap: `0.01%`, or `0`.
struct GapLimit {
  let millionthsOfPercent: Int64

  static let standard = GapLimit(millionthsOfPercent: 10_000)

  private init(millionthsOfPercent: Int64) { self.millionthsOfPercent = millionthsOfPercent }

  /// Takes 0, and percentages to 100 with at most six decimals.
  init(argument: String) throws {
    let text = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard let whole = parts.first, !whole.isEmpty, !decimals.isEmpty, whole.utf8.count <= 3,
      decimals.utf8.count <= 6, (whole + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int64(whole + decimals + String(repeating: "0", count: 6 - decimals.utf8.count)),
      count <= 100_000_000, count == 0 || argument.hasSuffix("%")
    else { throw ValidationError("write a percentage, as in 0.01%, or 0 for the proven optimum") }
    millionthsOfPercent = count
  }
}

extension GapLimit: CustomStringConvertible {
  /// As help shows it.
  var description: String { "\(decimalText(Int128(millionthsOfPercent), decimals: 6, trimmed: true))%" }
}
