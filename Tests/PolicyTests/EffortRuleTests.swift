import Effort
import Policy
import SecureScore
import Testing

@Suite struct EffortRuleTests {
  @Test func aRuleSaysEverythingItCan() throws {
    let document = try Sample.read(
      """
      effort:
        rules:
          # a comment
          - when: { recommendation: "SQL*", resourceType: "microsoft.sql/*", scope: "prod-*", tag: "env=prod", severity: high }
            manual: 45m
            quickFix: { setup: 30m, each: 1m }
            script: none
            once: 2d
            multiply: { setup: 1, each: 1.5 }
            because: |
              change
              board

          - when:
              severity: Unknown
            multiply: 2.25
      """)
    #expect(document.effort.rules.prefix(2) == Sample.families[...])
    let rules = document.effort.rules.dropFirst(2)
    var first = EffortRule(when: EffortRule.Condition(), source: "uplift.yaml:4")
    first.when.recommendation = [Glob("SQL*")]
    first.when.resourceType = Glob("microsoft.sql/*")
    first.when.scope = Glob("prod-*")
    first.when.tag = Glob("env=prod")
    first.when.severity = .high
    first.manual = .cost(Cost(setup: .zero, each: Minutes(45)))
    first.quickFix = .cost(Cost(setup: Minutes(30), each: Minutes(1)))
    first.script = .none
    first.once = Minutes(960)
    first.multiply = Factors(setup: 10_000, each: 15_000)
    first.because = "change board"
    #expect(rules.first == first)
    var second = EffortRule(when: EffortRule.Condition(), source: "uplift.yaml:14")
    second.when.severity = .unknown
    second.multiply = Factors(setup: 22_500, each: 22_500)
    #expect(rules.last == second)
    #expect(rules.count == 2)
    #expect(document.effort.source == "default")
  }

  @Test func everySeverityHasItsWordInAnyCase() throws {
    for severity in Severity.allCases {
      for word in [severity.word, severity.word.uppercased()] {
        #expect(try Sample.rule("{ when: { severity: \(word) }, manual: 1m }").when.severity == severity)
      }
    }
  }

  @Test func aMissingMemberIsNoTimeOrNoFactor() throws {
    let rule = try Sample.rule("{ when: { scope: a }, manual: { setup: 1h }, multiply: { each: 0.5 } }")
    #expect(rule.manual == .cost(Cost(setup: Minutes(60), each: .zero)))
    #expect(rule.multiply == Factors(setup: 10_000, each: 5_000))
    #expect(rule.quickFix == .silent)
    #expect(rule.script == .silent)
    #expect(rule.bulk == .silent)
    #expect(rule.once == nil)
  }

  @Test func onceCanBeTakenAway() throws {
    #expect(try Sample.rule("{ when: { scope: a }, once: 0m }").once == .zero)
  }

  @Test(
    arguments: [
      (
        "{ manual: 1m }",
        "this rule has no when: expected at least one condition; write recommendation: \"*\" if it is meant for everything"
      ),
      (
        "{ when: {}, manual: 1m }",
        ".when: this is empty: expected at least one condition; write recommendation: \"*\" if it is meant for everything"
      ),
      (
        "{ when: , manual: 1m }",
        ".when: this is empty: expected at least one condition; write recommendation: \"*\" if it is meant for everything"
      ),
      (
        "{ when: \"SQL*\", manual: 1m }",
        ".when: found \"SQL*\", expected a map: write its keys (recommendation, resourceType, scope, tag, severity) below it"
      ),
      (
        "{ when: { scope: a } }",
        "this rule changes nothing: add manual, quickFix, script, once or multiply to it, or remove it"
      ),
      (
        "{ when: { scope: a }, because: x }",
        "this rule changes nothing: add manual, quickFix, script, once or multiply to it, or remove it"
      ),
      (
        "{ when: { scope: a }, quickfix: 1m }",
        #".quickfix: "quickfix" is no key here: did you mean quickFix?"#
      ),
      (
        "{ when: { recomendation: a }, manual: 1m }",
        #".when.recomendation: "recomendation" is no key here: did you mean recommendation?"#
      ),
      (
        "{ recommendation: a, manual: 1m }",
        #".recommendation: "recommendation" is no key here: expected when, manual, quickFix, script, once, multiply or because; rename or remove it"#
      ),
      (
        "{ severity: high, manual: 1m }",
        #".severity: "severity" is no key here: it belongs under when, in an item of effort.rules; move it there"#
      ),
      (
        "{ when: { severity: no }, manual: 1m }",
        #".when.severity: found "no", expected critical, high, medium, low or unknown; write one of them"#
      ),
      (
        "{ when: { severity: 3 }, manual: 1m }",
        #".when.severity: found "3", expected critical, high, medium, low or unknown; write one of them"#
      ),
      (
        "{ when: { severity: ~ }, manual: 1m }",
        ".when.severity: found nothing, expected critical, high, medium, low or unknown; write one of them"
      ),
      (
        "{ when: { severity: [high] }, manual: 1m }",
        ".when.severity: found a list, expected critical, high, medium, low or unknown; write one of them"
      ),
      (
        "{ when: { recommendation: [a, b] }, manual: 1m }",
        #".when.recommendation: found a list, expected one pattern such as "SQL*"; write it in quotes"#
      ),
      (
        "{ when: { recommendation: \"\" }, manual: 1m }",
        #".when.recommendation: found nothing, expected one pattern such as "SQL*"; write it in quotes"#
      ),
      (
        "{ when: { recommendation: \"a\\0b\" }, manual: 1m }",
        #".when.recommendation: found "a\u{0}b", expected one pattern on one line; remove the control characters"#
      ),
      (
        "{ when: { tag: prod }, manual: 1m }",
        #".when.tag: found "prod", expected name=value, which this can never match: write env=prod, or env=* for any value"#
      ),
      (
        "{ when: { scope: a }, once: none }",
        #".once: "none" is no duration: write it as 30m, 2h, 1.5d, 1w or 1h30m"#
      ),
      (
        "{ when: { scope: a }, once: { setup: 1h } }",
        ".once: found a map, expected a duration such as 2d (0m: no such part); write one"
      ),
      (
        "{ when: { scope: a }, multiply: none }",
        #".multiply: found "none", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it"#
      ),
      (
        "{ when: { scope: a }, multiply: {} }",
        ".multiply: found an empty map, expected setup, each or both: write {setup: 1, each: 1.5}"
      ),
      (
        "{ when: { scope: a }, multiply: 1e3 }",
        #".multiply: found "1e3", expected a number from 0 to 1000 with up to four decimals, such as 1.5; change it"#
      ),
      (
        "{ when: { scope: a }, manual: 1m, because: [x] }",
        ".because: found a list, expected a reason in words; write one, or remove the key"
      ),
      (
        "{ when: { scope: a }, manual: 1m, because: \" \" }",
        ".because: found nothing but blanks, expected a reason in words; write one, or remove the key"
      ),
      (
        "{ when: { scope: a }, manual: 1m, perItem: 3 }",
        #".perItem: "perItem" is no key here: expected when, manual, quickFix, script, once, multiply or because; rename or remove it"#
      ),
      ("manual", #"found "manual", expected a rule: write - when: {…} and below it what changes"#),
      ("[]", "found a list, expected a rule: write - when: {…} and below it what changes"),
      ("~", "found nothing, expected a rule: write - when: {…} and below it what changes"),
    ])
  func faultsSayWhatWasExpected(rule: String, fault: String) {
    let faults = Sample.faults("effort:\n  rules:\n    - \(rule)\n")
    let path = fault.hasPrefix(".") ? "effort.rules[0]" : "effort.rules[0]: "
    #expect(faults.hasPrefix("uplift.yaml:3:"), "\(faults)")
    #expect(faults.hasSuffix(": \(path)\(fault)"), "\(faults)")
    #expect(!faults.contains("\n"), "\(faults)")
  }

  @Test func patternsAndReasonsHaveALength() {
    let long = String(repeating: "a", count: 1001)
    #expect(
      Sample.faults("effort: { rules: [{ when: { scope: \(long) }, manual: 1m, because: \(long) }] }")
        == """
        uplift.yaml:1:36: effort.rules[0].when.scope: this pattern has 1001 bytes, expected at most 1000; shorten it with *
        uplift.yaml:1:1062: effort.rules[0].because: this reason has 1001 bytes, expected at most 1000; shorten it
        """)
  }

  @Test func rulesAreAList() {
    #expect(
      Sample.faults("effort: { rules: { when: { scope: a } } }")
        == #"uplift.yaml:1:18: effort.rules: found a map, expected a list: begin each item on its own line with "- ""#
    )
  }
}
