import Effort
import Policy
import RemediationPlan
import Testing

@Suite struct PlanSectionTests {
  @Test func wishesKeepTheirOrderAndTheirLines() throws {
    let document = try Sample.read(
      """
      plan:
        exclude:
          - { recommendation: "*disk*", because: replaced, until: 2028-02-29 }
          - resource: legacy-*
        include: [ { scope: "prod-*", recommendation: "MFA*", because: audit }, { resource: vm-1 } ]
      """)
    #expect(
      document.planRules == [
        PlanRule(
          effect: .include, recommendation: Glob("MFA*"), scope: Glob("prod-*"), because: "audit",
          source: "uplift.yaml:5"),
        PlanRule(effect: .include, resource: Glob("vm-1"), source: "uplift.yaml:5"),
        PlanRule(
          effect: .exclude, recommendation: Glob("*disk*"), because: "replaced", until: "2028-02-29",
          source: "uplift.yaml:3"),
        PlanRule(effect: .exclude, resource: Glob("legacy-*"), source: "uplift.yaml:4"),
      ])
    #expect(document.effort == Sample.reader.documentWithoutFile.effort)
  }

  @Test(
    arguments: [
      (
        "exclude: [ { scope: a, until: 2027-02-29 } ]",
        #".exclude[0].until: found "2027-02-29", expected a day of the calendar such as 2026-12-31; write it as year-month-day"#
      ),
      (
        "exclude: [ { scope: a, until: 2026-13-01 } ]",
        #".exclude[0].until: found "2026-13-01", expected a day of the calendar such as 2026-12-31; write it as year-month-day"#
      ),
      (
        "exclude: [ { scope: a, until: 31.12.2026 } ]",
        #".exclude[0].until: found "31.12.2026", expected a day of the calendar such as 2026-12-31; write it as year-month-day"#
      ),
      (
        "exclude: [ { scope: a, until: 2026-12-31T00:00:00Z } ]",
        #".exclude[0].until: found "2026-12-31T00:00:00Z", expected a day of the calendar such as 2026-12-31; write it as year-month-day"#
      ),
      (
        "exclude: [ { scope: a, until: } ]",
        ".exclude[0].until: found nothing, expected a day of the calendar such as 2026-12-31; write it as year-month-day"
      ),
      (
        "include: [ { scope: a, until: 2026-12-31 } ]",
        #".include[0].until: "until" is no key here: only an exclusion can expire; remove it"#
      ),
      (
        "include: [ { because: x } ]",
        ".include[0]: found no recommendation, scope or resource, expected at least one of them; write recommendation: \"*\" if everything is meant"
      ),
      (
        "include: [ {} ]",
        ".include[0]: found no recommendation, scope or resource, expected at least one of them; write recommendation: \"*\" if everything is meant"
      ),
      (
        "include: [ { severity: high } ]",
        #".include[0].severity: "severity" is no key here: it belongs under when, in an item of effort.rules; move it there"#
      ),
      (
        "include: [ MFA* ]",
        #".include[0]: found "MFA*", expected a map: write - { recommendation: "…", scope: "…", resource: "…" }"#
      ),
      (
        "include: { scope: a }",
        #".include: found a map, expected a list: begin each item on its own line with "- ""#
      ),
      (
        "after: []",
        #".after: "after" is no key here: this version of uplift does not support it yet; remove it"#
      ),
      (
        "deadlines: governance",
        #".deadlines: "deadlines" is no key here: this version of uplift does not support it yet; remove it"#
      ),
      ("inclde: []", #".inclde: "inclde" is no key here: did you mean include?"#),
    ])
  func faultsSayWhatWasExpected(plan: String, fault: String) {
    let faults = Sample.faults("plan:\n  \(plan)\n")
    #expect(faults.hasPrefix("uplift.yaml:2:"), "\(faults)")
    #expect(faults.hasSuffix(": plan\(fault)"), "\(faults)")
    #expect(!faults.contains("\n"), "\(faults)")
  }

  @Test func daysThatExist() throws {
    for day in ["2024-02-29", "2000-02-29", "2026-01-31", "2026-04-30", "9999-12-31"] {
      #expect(
        try Sample.read("plan: { exclude: [ { scope: a, until: \(day) } ] }").planRules.first?.until == day)
    }
    for day in [
      "1900-02-29", "2026-04-31", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-1", "-026-01-01",
    ] {
      #expect(!Sample.faults("plan: { exclude: [ { scope: a, until: \(day) } ] }").isEmpty, "\(day)")
    }
  }
}
