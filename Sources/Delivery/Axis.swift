import Effort
import SecureScore

/// One direction of a picture: what it spans, and the round values marked on it. Integers only, so that the same
/// values give the same picture everywhere.
struct Axis {
  let lower: Int64
  let upper: Int64
  /// Between two marks.
  let step: Int64

  /// Hours from 0, in minutes.
  static func hours(to end: Minutes, atMost count: Int) -> Axis {
    let upper = max(end.count, 1)
    let steps: [Int64] = [1, 2, 5, 10, 15, 30, 60, 120, 300] + rounds(from: 600, [1, 2, 5])
    return Axis(lower: 0, upper: upper, step: steps.first { upper / $0 <= count } ?? upper)
  }

  /// Scores in 10^-12 percent, widened to round values but never beyond 100 %.
  static func scores(from lowest: Int64, to highest: Int64, atMost count: Int) -> Axis {
    // Where nothing can be won there is still a line to see.
    let highest = min(highest > lowest ? highest : lowest + onePercent, 100 * onePercent)
    let lowest = min(lowest, highest - onePercent / 100)
    let steps = rounds(from: onePercent / 100, [1, 2, 5])
    for step in steps {
      let lower = lowest / step * step
      let upper = (highest + step - 1) / step * step
      if (upper - lower) / step <= count { return Axis(lower: lower, upper: upper, step: step) }
    }
    return Axis(lower: 0, upper: 100 * onePercent, step: 100 * onePercent)
  }

  private static let onePercent: Int64 = 1_000_000_000_000

  private static func rounds(from unit: Int64, _ mantissas: [Int64]) -> [Int64] {
    (0..<7).reduce(into: (unit, [Int64]())) { result, _ in
      result.1 += mantissas.map { $0 * result.0 }
      result.0 *= 10
    }.1
  }

  var marks: [Int64] { Array(stride(from: lower, through: upper, by: Int(step))) }

  /// Where a value stands on a line of a length, to the nearest whole unit; what lies outside stands at the end.
  func place(_ value: Int64, onLength length: Int64) -> Int64 {
    let inside = min(max(value, lower), upper)
    return Int64(roundedHalfToEven(Int128(inside - lower) * Int128(length), over: Int128(upper - lower)))
  }

  /// The value at a place of a line.
  func value(at place: Int64, onLength length: Int64) -> Int64 {
    lower + Int64(Int128(upper - lower) * Int128(place) / Int128(max(length, 1)))
  }

  /// `100 h`, or minutes where marks are closer than an hour.
  func hoursText(_ minutes: Int64) -> String {
    if minutes == 0 { return "0" }
    return minutes % 60 == 0 ? "\(Wording.count(minutes / 60)) h" : Minutes(minutes).description
  }

  /// `60 %`, with the decimals that tell marks apart.
  func scoreText(_ score: Int64) -> String {
    let decimals = step % Self.onePercent == 0 ? 0 : step % (Self.onePercent / 10) == 0 ? 1 : 2
    let unit: Int64 = [Self.onePercent, Self.onePercent / 10, Self.onePercent / 100][decimals]
    return "\(decimalText(Int128(score / unit), decimals: decimals, trimmed: false)) %"
  }
}
