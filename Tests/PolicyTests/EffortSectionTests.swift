import Effort
import Policy
import SecureScore
import Testing

@Suite struct EffortSectionTests {
  @Test func aPartialSectionKeepsTheOtherDefaults() throws {
    let effort = try Sample.read(
      """
      effort:
        manual: { low: 20m, high: { setup: 3d } }
        userImpact: { moderate: 2, high: { each: 1.3333 } }
      """
    ).effort
    var expected = EffortPolicy.defaults
    expected.manual[.low] = Cost(setup: .zero, each: Minutes(20))
    expected.manual[.high] = Cost(setup: Minutes(1440), each: .zero)
    expected.userImpact[.moderate] = Factors(setup: 20_000, each: 20_000)
    expected.userImpact[.high] = Factors(setup: 10_000, each: 13_333)
    #expect(effort.manual == expected.manual)
    #expect(effort.userImpact == expected.userImpact)
    #expect(effort.quickFix == expected.quickFix)
    #expect(effort.script == nil)
    #expect(effort.rules == Sample.families)
    #expect(effort.source == "uplift.yaml")
  }

  @Test func bulkMethodsTakeAFigureOrNone() throws {
    let effort = try Sample.read("effort: { quickFix: none, script: { setup: 3h, each: 5m } }").effort
    #expect(effort.quickFix == nil)
    #expect(effort.script == Cost(setup: Minutes(180), each: Minutes(5)))
    #expect(
      try Sample.read("effort: { quickFix: 4m }").effort.quickFix == Cost(setup: .zero, each: Minutes(4)))
  }

  @Test func theShippedRulesCanBeLeftOut() throws {
    #expect(try Sample.read("effort: { defaults: none }").effort.rules.isEmpty)
    #expect(try Sample.read("effort: { defaults: families }").effort.rules == Sample.families)
    #expect(
      Sample.faults("effort: { defaults: all }")
        == """
        uplift.yaml:1:21: effort.defaults: found "all", expected families (the shipped rules) or none; write one of them
        """)
  }

  @Test func figuresEqualToTheDefaultsAreCalledSo() throws {
    #expect(try Sample.read("effort: { quickFix: { setup: 45m, each: 3m } }").effort.source == "default")
    #expect(try Sample.read("effort: { quickFix: { setup: 45m, each: 4m } }").effort.source == "uplift.yaml")
  }

  @Test func theCalendarAppliesWhereverItStands() throws {
    let before = "calendar: { day: 6h, week: 4d }\n"
    let figures = "effort: { quickFix: { setup: 1w, each: 0.5d } }\n"
    for text in [before + figures, figures + before] {
      let document = try Sample.read(text)
      #expect(document.effort.quickFix == Cost(setup: Minutes(1440), each: Minutes(180)))
      #expect(document.calendar == WorkCalendar(day: Minutes(360), week: Minutes(1440)))
      #expect(document.effort.manual == EffortPolicy.defaults.manual)
    }
  }

  @Test func aWeekIsFiveDaysUnlessItSaysOtherwise() throws {
    #expect(try Sample.read("calendar: { day: 6h }").calendar.week == Minutes(1800))
    #expect(
      try Sample.read("calendar: { week: 36h }").calendar
        == WorkCalendar(day: Minutes(480), week: Minutes(2160)))
    #expect(try Sample.read("").calendar == .standard)
  }

  @Test(
    arguments: [
      (
        "calendar: { day: 0m }",
        #"calendar.day: found "0m", expected from 1m to 24h; change it, or remove the key"#
      ),
      (
        "calendar: { day: 25h }",
        #"calendar.day: found "25h", expected from 1m to 24h; change it, or remove the key"#
      ),
      ("calendar: { day: 1d }", #"calendar.day: "1d" cannot be in d here: write it in h, m"#),
      (
        "calendar: { week: 8d }",
        #"calendar.week: found "8d", expected from 1d to 7d; change it, or remove the key"#
      ),
      (
        "calendar: { week: 1h }",
        #"calendar.week: found "1h", expected from 1d to 7d; change it, or remove the key"#
      ),
      ("calendar: { week: 1w }", #"calendar.week: "1w" cannot be in w here: write it in d, h, m"#),
      ("calendar: 8h", #"calendar: found "8h", expected a map: write its keys (day, week) below it"#),
      (
        "effort: { manual: { low: none } }",
        #"effort.manual.low: found "none", expected a duration such as 45m: this figure must be there; write one"#
      ),
      (
        "effort: { manual: { low: 45 } }",
        #"effort.manual.low: "45" has a number without a unit: write 45m or 45h"#
      ),
      (
        "effort: { manual: { low: {} } }",
        "effort.manual.low: found an empty map, expected setup, each or both: write {setup: 1h, each: 15m}"
      ),
      (
        "effort: { manual: { low: [1h] } }",
        "effort.manual.low: found a list, expected 45m for each resource, or {setup: 1h, each: 15m}; write one"
      ),
      (
        "effort: { quickFix: }",
        "effort.quickFix: found nothing, expected 45m for each resource, or {setup: 1h, each: 15m}, or none; write one"
      ),
      (
        "effort: { quickFix: { setup: none } }",
        #"effort.quickFix.setup: "none" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#
      ),
      (
        "effort: { quickFix: { perItem: 1m } }",
        #"effort.quickFix.perItem: "perItem" is no key here: expected setup or each; rename or remove it"#
      ),
      (
        "effort: { manual: { medium: 1h } }",
        #"effort.manual.medium: "medium" is no key here: expected low, moderate, high or unknown; rename or remove it"#
      ),
      (
        "effort: { userImpact: { unknown: 1 } }",
        #"effort.userImpact.unknown: "unknown" is no key here: an unknown user impact always counts 1; remove it"#
      ),
      (
        "effort: { userImpact: { low: 1000.0001 } }",
        #"effort.userImpact.low: found "1000.0001", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it"#
      ),
      (
        "effort: { userImpact: { low: 1.00001 } }",
        #"effort.userImpact.low: found "1.00001", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it"#
      ),
      (
        "effort: { userImpact: { low: -1 } }",
        #"effort.userImpact.low: found "-1", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it"#
      ),
      (
        "effort: { userImpact: { low: { each: 1h } } }",
        #"effort.userImpact.low.each: found "1h", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it"#
      ),
    ])
  func faultsSayWhatWasExpected(text: String, fault: String) {
    let faults = Sample.faults(text)
    #expect(faults.hasPrefix("uplift.yaml:1:"))
    #expect(faults.hasSuffix(": \(fault)"), "\(faults)")
    #expect(!faults.contains("\n"), "\(faults)")
  }

  @Test func factorsGoFromZeroToAThousand() throws {
    let impact = try Sample.read("effort: { userImpact: { low: 0, moderate: 1000, high: 0.0001 } }").effort
      .userImpact
    #expect(impact[.low] == Factors(setup: 0, each: 0))
    #expect(impact[.moderate] == Factors(setup: 10_000_000, each: 10_000_000))
    #expect(impact[.high] == Factors(setup: 1, each: 1))
    #expect(impact[.unknown] == .one)
  }
}
