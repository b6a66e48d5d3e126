import Effort
import Policy
import Support
import Testing

@Suite struct WorkCalendarTests {
  @Test(
    arguments: [
      ("30m", 30), ("2h", 120), ("1.5d", 720), ("1w", 2400), ("1h30m", 90), ("0m", 0), ("0w", 0),
      ("0.25h", 15),
      ("0.1d", 48), ("1w1d1h1m", 2941), ("0.5h0.5m0", -1), ("1.5h30m", 120), ("0.0125d", 6), ("007m", 7),
      ("0.01h0.4m", 1), ("1000w", 2_400_000), ("2400000m", 2_400_000),
    ])
  func durationsAreWholeMinutes(text: String, minutes: Int) throws {
    guard minutes >= 0 else {
      #expect(throws: DurationFault.self) { try WorkCalendar.standard.duration(text) }
      return
    }
    #expect(try WorkCalendar.standard.duration(text) == Minutes(minutes))
  }

  @Test func everyCombinationOfUnitsAddsUp() throws {
    var random = SplitMix64(seed: 20_261_121)
    for _ in 0..<2_000 {
      let day = Int.random(in: 1...1440, using: &random)
      let week = Int.random(in: day...day * 7, using: &random)
      let calendar = WorkCalendar(day: Minutes(day), week: Minutes(week))
      var (text, expected) = ("", 0)
      for (unit, minutes) in [("w", week), ("d", day), ("h", 60), ("m", 1)] where Bool.random(using: &random)
      {
        let count = Int.random(in: 0...200, using: &random)
        text += "\(count)\(unit)"
        expected += count * minutes
      }
      guard !text.isEmpty else { continue }
      guard expected <= 1000 * week else {
        #expect(throws: DurationFault.self, "\(text) of \(calendar)") { try calendar.duration(text) }
        continue
      }
      #expect(try calendar.duration(text) == Minutes(expected), "\(text) of \(calendar)")
    }
  }

  @Test(
    arguments: [
      ("45", #""45" has a number without a unit: write 45m or 45h"#),
      ("0", #""0" has a number without a unit: write 0m or 0h"#),
      (
        "1h30", #""1h30" has a number without a unit: expected a duration such as 30m, 2h, 1.5d, 1w or 1h30m"#
      ),
      ("-5m", #""-5m" is negative: expected a duration such as 30m, 2h, 1.5d, 1w or 1h30m"#),
      (
        "1.00001h",
        #""1.00001h" has more than four decimals: expected a duration such as 30m, 2h, 1.5d, 1w or 1h30m"#
      ),
      ("0.001h", #""0.001h" is not a whole number of minutes: round it, as in 15m or 1h30m"#),
      ("1000w1m", #""1000w1m" is too long: expected at most 1000w; write a shorter duration"#),
      ("9999999999m", #""9999999999m" is too long: expected at most 1000w; write a shorter duration"#),
      ("999999999w", #""999999999w" is too long: expected at most 1000w; write a shorter duration"#),
      (
        "30m1h",
        #""30m1h" repeats or swaps units: write the larger unit first and each unit once, as in 1h30m"#
      ),
      (
        "1h1h", #""1h1h" repeats or swaps units: write the larger unit first and each unit once, as in 1h30m"#
      ),
      ("2 h", #""2 h" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("2H", #""2H" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("two hours", #""two hours" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("", #""" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("1.h", #""1.h" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      (".5h", #"".5h" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("1,5h", #""1,5h" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("1e3m", #""1e3m" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("٣h", #""٣h" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#),
      ("1h\u{0}", #""1h\u{0}" has a number without a unit"#),
    ])
  func whatIsNoDurationSaysWhy(text: String, message: String) {
    #expect(throws: DurationFault.self) { try WorkCalendar.standard.duration(text) }
    do {
      _ = try WorkCalendar.standard.duration(text)
    } catch {
      if !text.hasSuffix("\u{0}") { #expect(error.message == message) }
    }
  }
}
