import ArgumentParser
import SecureScore

/// A score to reach: `75%`, `74.5%`.
struct TargetScore {
  let score: ScoreFraction

  /// Takes percentages above 0 and to 100 with at most two decimals: what a score can be.
  init(argument: String) throws {
    let text = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard argument.hasSuffix("%"), let whole = parts.first, !whole.isEmpty, !decimals.isEmpty,
      whole.utf8.count <= 3, decimals.utf8.count <= 2,
      (whole + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int64(whole + decimals + String(repeating: "0", count: 2 - decimals.utf8.count)),
      (1...10_000).contains(count)
    else {
      throw ValidationError(
        "write a percentage above 0% and at most 100%, with at most two decimals, as in 75% or 74.5%")
    }
    score = ScoreFraction(tenThousandths: count)
  }
}
