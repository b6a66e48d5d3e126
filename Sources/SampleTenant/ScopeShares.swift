/// How many findings each scope of a sample gets: the largest hundredth about a third, the others skewed.
struct ScopeShares {
  /// Findings of every scope; at least one each, all of them together exactly what was asked for.
  let findings: [Int]
  /// Whether a scope is one of the largest hundredth.
  let isLarge: [Bool]

  /// - Parameter findings: at least as many as scopes.
  init(scopes: Int, findings: Int, random: inout SplitMix64) {
    let large = (scopes + 99) / 100
    var weights = Self.weights(large: large, scopes: scopes, random: &random)
    var isLarge = (0..<scopes).map { $0 < large }
    for last in stride(from: scopes - 1, to: 0, by: -1) {
      let other = random.below(last + 1)
      weights.swapAt(last, other)
      isLarge.swapAt(last, other)
    }
    let whole = weights.reduce(0) { $0 + Int128($1) }
    var sum: Int128 = 0
    var given = 0
    self.findings = weights.map { weight in
      sum += Int128(weight)
      let upToHere = Int(Int128(findings - scopes) * sum / whole)
      defer { given = upToHere }
      return 1 + upToHere - given
    }
    self.isLarge = isLarge
  }

  /// The large scopes first; whole shares are parts of 10^12.
  private static func weights(large: Int, scopes: Int, random: inout SplitMix64) -> [Int64] {
    let whole: Int64 = 1_000_000_000_000
    let others = scopes - large
    // A share that rounding a hundredth of the scopes down or up leaves between 20 and 40 %.
    let largeShare: Int64
    let largeParts: [Int64]
    switch large {
    case 1:
      largeShare = others == 0 ? whole : max(whole * 3 / 10, whole / Int64(scopes) + whole / 20)
      largeParts = [1]
    case 2:
      largeShare = whole * 37 / 100
      largeParts = [25, 12]
    default:
      largeShare = whole * 33 / 100
      largeParts = (0..<large).map { Int64(3 * large - $0) }
    }
    let partSum = largeParts.reduce(0, +)
    let top = largeParts.map { Int64(Int128(largeShare) * Int128($0) / Int128(partSum)) }
    let raw = (0..<others).map { _ in logarithmic(&random) }
    return top + scaled(raw, to: whole - largeShare, limit: (top.last ?? 0) * 9 / 10)
  }

  /// Weights in the same proportions with a given sum, none above a limit as far as that can be.
  private static func scaled(_ raw: [Int64], to sum: Int64, limit: Int64) -> [Int64] {
    guard !raw.isEmpty else { return [] }
    var weights = raw
    for _ in 0..<40 {
      let total = weights.reduce(0) { $0 + Int128($1) }
      weights = weights.map { min(limit, max(1, Int64(Int128(sum) * Int128($0) / total))) }
    }
    return weights
  }

  /// 2^e in 2^16ths, with an exponent between 0 and 8 that is the sum of four even ones: nearly log-normal, in
  /// integers. Between whole exponents the power is a straight line.
  private static func logarithmic(_ random: inout SplitMix64) -> Int64 {
    let bits = random.next()
    let exponent = (0..<4).reduce(UInt64(0)) { $0 + (bits >> ($1 * 16) & 0xFFFF) } * 2
    return Int64((1 << 16 + exponent & 0xFFFF) << (exponent >> 16))
  }
}
