import ArgumentParser

/// A wall-clock time: `60s`, `5m`, `1h`.
struct TimeLimit {
  let seconds: Int64

  static let standard = TimeLimit(seconds: 60)
  private static let longest: Int64 = 604_800

  private init(seconds: Int64) { self.seconds = seconds }

  /// Takes whole numbers with a unit, to a week.
  init(argument: String) throws {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600]
    let digits = argument.dropLast()
    guard let unit = argument.last.flatMap({ units[$0] }), (1...6).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int64(digits),
      count * unit <= Self.longest
    else { throw ValidationError("write a whole number with its unit, as in 60s, 5m or 1h, at most 168h") }
    seconds = count * unit
  }

  var duration: Duration { .seconds(seconds) }
}

extension TimeLimit: CustomStringConvertible {
  /// As help shows it.
  var description: String { "\(seconds)s" }
}
