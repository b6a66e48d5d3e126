/// Takes a written duration apart: amounts and units, in turn.
struct DurationScanner {
  /// Amounts are counted in ten-thousandths, for four decimals.
  static let parts: Int64 = 10_000

  private let text: String
  private var rest: Substring
  private let longestWeeks: Int64

  init(_ text: String, longestWeeks: Int64) {
    self.text = text
    self.longestWeeks = longestWeeks
    rest = text[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next amount, at most 10^9, in ten-thousandths.
  mutating func amount() throws(DurationFault) -> Int64 {
    if text.hasPrefix("-") {
      throw DurationFault(message: "\(quoted(text)) is negative: \(Self.expectation)")
    }
    let whole = digits()
    guard !whole.isEmpty else { throw malformed() }
    var decimals: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      decimals = digits()
      guard !decimals.isEmpty else { throw malformed() }
    }
    guard decimals.utf8.count <= 4 else {
      throw DurationFault(message: "\(quoted(text)) has more than four decimals: \(Self.expectation)")
    }
    guard whole.utf8.count <= 9, let units = Int64(whole) else { throw tooLong() }
    let padded = decimals + String(repeating: "0", count: 4 - decimals.utf8.count)
    return units * Self.parts + (Int64(padded) ?? 0)
  }

  mutating func unit() throws(DurationFault) -> Character {
    guard let unit = rest.popFirst() else {
      let bare = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      let hint = bare ? "write \(clipped(text))m or \(clipped(text))h" : Self.expectation
      throw DurationFault(message: "\(quoted(text)) has a number without a unit: \(hint)")
    }
    return unit
  }

  func wrongUnit(_ unit: Character, of units: [Character]) -> DurationFault {
    let known: [Character] = ["w", "d", "h", "m"]
    guard known.contains(unit) else { return malformed() }
    guard units.contains(unit) else {
      let allowed = units.map { "\($0)" }.joined(separator: ", ")
      return DurationFault(message: "\(quoted(text)) cannot be in \(unit) here: write it in \(allowed)")
    }
    return DurationFault(
      message:
        "\(quoted(text)) repeats or swaps units: write the larger unit first and each unit once, as in 1h30m")
  }

  func tooLong() -> DurationFault {
    DurationFault(
      message:
        "\(quoted(text)) is too long: expected at most \(longestWeeks)w; "
        + "write a shorter duration"
    )
  }

  func notWhole() -> DurationFault {
    DurationFault(
      message: "\(quoted(text)) is not a whole number of minutes: round it, as in 15m or 1h30m")
  }

  private static let expectation = "expected a duration such as 30m, 2h, 1.5d, 1w or 1h30m"

  private func malformed() -> DurationFault {
    DurationFault(message: "\(quoted(text)) is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m")
  }

  private mutating func digits() -> Substring {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest[digits.endIndex...]
    return digits
  }
}
