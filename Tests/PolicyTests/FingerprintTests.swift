import Effort
import Policy
import Testing

@Suite struct FingerprintTests {
  private static let base = """
    calendar: { day: 8h }
    effort:
      quickFix: { setup: 1h, each: 2m }
      rules:
        - when: { recommendation: "SQL*" }
          manual: 45m
          because: runbook
        - when: { scope: a }
          multiply: 2
    plan:
      exclude:
        - { resource: "legacy-*", until: 2026-12-31 }
    """

  @Test func itIsSixteenDigitsAndStable() throws {
    let fingerprint = try Sample.read(Self.base).fingerprint
    #expect(fingerprint.count == 16)
    #expect(fingerprint.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    // By another program, over the canonical form written out by hand.
    #expect(fingerprint == "dd44ca3f8c6cc7c1")
  }

  @Test func layoutCommentsAndTheNameDoNotCount() throws {
    let text = """
      # comment
      plan: { "exclude": [ { until: "2026-12-31", resource: 'LEGACY-*' } ] }

      effort:
        rules:
          - manual: { each: 0.75h, setup: 0m }
            because: |
              runbook
            when: { recommendation: sql* }   # why
          - { multiply: { each: 2.0, setup: 2 }, when: { scope: a } }
        quickFix: { each: 2m, setup: 0.125d }
      version: 1
      """
    let other = try Sample.reader.read(text: text, name: "other.yaml").fingerprint
    #expect(try other == Sample.read(Self.base).fingerprint)
  }

  @Test(
    arguments: [
      ("day: 8h", "day: 8h, week: 4d", true), ("setup: 1h", "setup: 61m", false),
      ("each: 2m", "each: 3m", false),
      ("SQL*", "SQL?", false), ("manual: 45m", "manual: none", false),
      ("manual: 45m", "quickFix: 45m", false),
      ("manual: 45m", "manual: 45m\n      once: 0m", false), ("runbook", "handbook", false),
      ("scope: a", "scope: b", false), ("scope: a", "resourceType: a", false),
      ("multiply: 2", "multiply: 2.0001", false),
      ("multiply: 2", "multiply: { setup: 2 }", false), ("legacy", "legacies", false),
      ("2026-12-31", "2026-12-30", false), (", until: 2026-12-31", "", false),
      ("effort:", "effort:\n  defaults: none", false),
      ("effort:", "effort:\n  defaults: families", true), ("effort:", "effort:\n  script: 5m", false),
    ])
  func whatChangesTheMeaningChangesIt(text: String, replacement: String, isSame: Bool) throws {
    let changed = Self.base.split(separator: text, omittingEmptySubsequences: false).joined(
      separator: replacement)
    try #require(changed != Self.base)
    #expect(try (Sample.read(changed).fingerprint == Sample.read(Self.base).fingerprint) == isSame)
  }

  @Test func theOrderOfRulesCounts() throws {
    let rules = ["{ when: { scope: a }, manual: 1m }", "{ when: { scope: b }, manual: 2m }"]
    let forward = try Sample.read("effort: { rules: [\(rules[0]), \(rules[1])] }").fingerprint
    let backward = try Sample.read("effort: { rules: [\(rules[1]), \(rules[0])] }").fingerprint
    #expect(forward != backward)
  }

  @Test func mustAndMustNotDiffer() throws {
    let include = try Sample.read("plan: { include: [ { scope: a } ] }").fingerprint
    let exclude = try Sample.read("plan: { exclude: [ { scope: a } ] }").fingerprint
    #expect(include != exclude)
  }

  @Test func theShippedRulesCount() throws {
    let other = PolicyReader(defaults: .defaults, families: Array(Sample.families.dropLast()))
    #expect(other.documentWithoutFile.fingerprint != Sample.reader.documentWithoutFile.fingerprint)
  }
}
