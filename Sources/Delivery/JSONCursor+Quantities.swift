import Effort
import RemediationPlan
import SecureScore

extension JSONCursor {
  /// Of one resource or setup: 1,900 years. Sums over all findings of a tenant stay far below 2^63.
  static let minutesLimit: Int64 = 1_000_000_000
  /// Of sums and budgets.
  static let sumLimit: Int64 = 1_000_000_000_000

  func minutes(limit: Int64 = minutesLimit) throws(JSONFault) -> Minutes {
    Minutes(try scaled(decimals: 0, in: 0...limit, expected: "whole minutes from 0 to \(limit)"))
  }

  func fraction() throws(JSONFault) -> ScoreFraction {
    let scaled = try scaled(
      decimals: 4, in: 0...10_000, expected: "a fraction from 0 to 1 with at most four decimals")
    return ScoreFraction(tenThousandths: scaled)
  }

  func percentPoints() throws(JSONFault) -> PercentPoints {
    let scaled = try scaled(
      decimals: 12, in: 0...200_000_000_000_000,
      expected: "percent points from 0 to 200 with at most twelve decimals")
    return PercentPoints(trillionths: scaled)
  }

  func day() throws(JSONFault) -> String {
    let text = try string()
    guard CalendarDay(text) != nil else { throw fault("a day as yyyy-MM-dd") }
    return text
  }

  func severity() throws(JSONFault) -> Severity {
    let word = try string()
    guard let severity = Severity.allCases.first(where: { $0.word == word }) else {
      let words = Severity.allCases.map { "\"\($0.word)\"" }.joined(separator: ", ")
      throw fault("one of \(words)")
    }
    return severity
  }
}
