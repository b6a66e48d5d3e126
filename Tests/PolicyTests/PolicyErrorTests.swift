import Policy
import Testing

@Suite struct PolicyErrorTests {
  @Test func twelveFaultsAreToldAtOnceInTheOrderOfTheFile() {
    let text = """
      version: 3
      plan:
        include:
          - { recommendation: "MFA*", until: 2026-12-31 }
        exclude:
          - { resource: legacy, until: 2026-02-30 }
      effort:
        manual:
          low: 45
          low: 50m
        quickfix: 3m
        actions: []
        rules:
          - when: { severity: no }
            manual: { setup: 1.7m }
          - multiply: -1
            when: {}
      calendar: { day: 8 }
      """
    #expect(
      Sample.faults(text) == """
        uplift.yaml:1:10: version: found "3", expected 1, the only version of the format there is; write version: 1
        uplift.yaml:4:33: plan.include[0].until: "until" is no key here: only an exclusion can expire; remove it
        uplift.yaml:6:34: plan.exclude[0].until: found "2026-02-30", expected a day of the calendar such as 2026-12-31; write it as year-month-day
        uplift.yaml:9:10: effort.manual.low: "45" has a number without a unit: write 45m or 45h
        uplift.yaml:10:5: effort.manual.low: this key stands twice in one map, first in line 9: keep one of them
        uplift.yaml:11:3: effort.quickfix: "quickfix" is no key here: did you mean quickFix?
        uplift.yaml:12:3: effort.actions: "actions" is no key here: this version of uplift does not support it yet; remove it
        uplift.yaml:14:25: effort.rules[0].when.severity: found "no", expected critical, high, medium, low or unknown; write one of them
        uplift.yaml:15:24: effort.rules[0].manual.setup: "1.7m" is not a whole number of minutes: round it, as in 15m or 1h30m
        uplift.yaml:16:17: effort.rules[1].multiply: found "-1", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it
        uplift.yaml:17:13: effort.rules[1].when: this is empty: expected at least one condition; write recommendation: "*" if it is meant for everything
        uplift.yaml:18:18: calendar.day: "8" has a number without a unit: write 8m or 8h
        """)
  }

  @Test func aLongListEndsWithTheNumberOfTheRest() throws {
    let text = (0..<1000).map { "key\($0): 1\n" }.joined()
    let error = try #require(throws: PolicyError.self) { try Sample.read(text) }
    #expect(error.faults.count == 1000)
    #expect(error.faults.map(\.line) == Array(1...1000))
    let lines = error.description.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.last == "uplift.yaml: and 900 more faults")
  }

  @Test func aFaultNamesItsPlace() {
    let fault = PolicyFault(line: 3, path: "plan", message: "why")
    #expect(fault.text(in: "a.yaml") == "a.yaml:3: plan: why")
    #expect(PolicyFault(line: 3, column: 4, message: "why").text(in: "a.yaml") == "a.yaml:3:4: why")
  }
}
