/// A natural number of any size, for products that outgrow machine integers.
struct Natural: Equatable {
  /// In base 2^64, the lowest first, without leading zeros; empty is zero.
  private var words: [UInt64]

  init(_ word: UInt64) { words = word == 0 ? [] : [word] }

  /// The value, when it fits one word.
  var word: UInt64? { words.count > 1 ? nil : words.first ?? 0 }

  mutating func multiply(by factor: UInt64) {
    if factor == 0 {
      words = []
      return
    }
    var carry: UInt64 = 0
    for index in words.indices {
      let (high, low) = words[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      words[index] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry > 0 { words.append(carry) }
  }

  /// Divides, rounding down, and returns the remainder.
  /// - Parameter divisor: positive.
  mutating func divide(by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    for index in words.indices.reversed() {
      (words[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
    }
    while words.last == 0 { words.removeLast() }
    return remainder
  }
}
