import Foundation
import Support
import Testing

/// `plan`, and `verify` on what it saved.
@Suite("plan and verify")
struct PlanCommandTests {
  private let uplift: Uplift

  init() throws { uplift = try Uplift() }

  private func save(_ arguments: String...) throws -> Uplift.Outcome {
    try uplift.run(
      arguments: ["plan", Uplift.recorded, "--budget", "20h", "--save", "plan.json"] + arguments)
  }

  @Test func savedPlanIsTheJSONAnswerAndVerifies() throws {
    defer { uplift.remove() }
    let planned = try save("-o", "json")
    #expect(planned.status == 0)
    #expect(planned.errors.isEmpty)
    #expect(try uplift.content(of: "plan.json") == planned.text)
    let verified = try uplift.run("verify", "plan.json", Uplift.recorded)
    expectSnapshot(verified.transcript("uplift verify plan.json export"), named: "plan/verified.txt")
    #expect(try uplift.run("verify", "-", Uplift.recorded, input: planned.text).status == 0)
  }

  @Test(arguments: ["optimum", "portal", "density"], ["classic", "legacy2019"])
  func plansOfEveryRuleAndModelVerify(_ rule: String, _ model: String) throws {
    defer { uplift.remove() }
    #expect(try save("--rule", rule, "--model", model).status == 0)
    let verified = try uplift.run("verify", "plan.json", Uplift.recorded, "-o", "json")
    #expect(verified.status == 0)
    #expect(verified.text.contains("\"verified\": true"))
  }

  @Test func tamperedPlanIsReportedInFull() throws {
    defer { uplift.remove() }
    #expect(try save().status == 0)
    let tampered = try uplift.content(of: "plan.json")
      .replacing("\"budgetMinutes\": 1200", with: "\"budgetMinutes\": 600")
      .replacing("should be enabled", with: "should be \\u001b[2Jignored", maxReplacements: 1)
    try uplift.write(tampered, to: "plan.json")
    let outcome = try uplift.run("verify", "plan.json", Uplift.recorded)
    expectSnapshot(outcome.transcript("uplift verify plan.json export"), named: "plan/tampered.txt")
    #expect(outcome.status == 1)
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func planOfAnotherInputIsRefused() throws {
    defer { uplift.remove() }
    #expect(try save().status == 0)
    try uplift.write("[\(BadInput.row())]", to: "other.json")
    let outcome = try uplift.run("verify", "plan.json", "other.json")
    expectSnapshot(outcome.transcript("uplift verify plan.json other.json"), named: "plan/other-input.txt")
    #expect(outcome.status == 1)
  }

  /// An exclusion that has ended names nothing by right; a rule about tags needs an export that has some.
  @Test func entriesThatNameNothingAreSaid() throws {
    defer { uplift.remove() }
    try uplift.write(
      """
      version: 1
      effort:
        rules:
          - when: { recommendation: "Nothing of*", tag: "env=prod" }
            manual: { setup: 0m, each: 1h }
          - when: { severity: high }
            manual: { setup: 0m, each: 1h }
      plan:
        include:
          - scope: "prod-*"
            recommendation: "*nowhere*"
            because: asked for
        exclude:
          - resource: "sapp-*"
            because: misspelled
          - resource: "sapp-old*"
            until: 2020-01-01
            because: over
      """, to: "uplift.yaml")
    let policy = ["--policy", "uplift.yaml", "--budget", "2h", "--as-of", "2026-11-20", "-o", "json"]
    let planned = try uplift.run(arguments: ["plan", Uplift.recorded] + policy)
    expectSnapshot(
      Uplift.Outcome(output: Data(), errors: planned.errors, status: planned.status)
        .transcript("uplift plan export --policy uplift.yaml --budget 2h"), named: "plan/idle-entries.txt")
    let estimated = try uplift.run("estimate", Uplift.recorded, "--policy", "uplift.yaml")
    #expect(estimated.errors.split(separator: "\n").count == 1, "\(estimated.errors)")
    let curve = try uplift.run("whatif", Uplift.recorded, "--policy", "uplift.yaml", "--budgets", "1h")
    #expect(curve.errors == planned.errors)
    #expect(try uplift.run(arguments: ["plan", Uplift.recorded, "--quiet"] + policy).errors.isEmpty)
  }

  @Test func planOfAnotherPolicyIsRefused() throws {
    defer { uplift.remove() }
    #expect(try save().status == 0)
    try uplift.write("version: 1\neffort:\n  quickFix: 5m\n", to: "policy.yaml")
    let outcome = try uplift.run("verify", "plan.json", Uplift.recorded, "--policy", "policy.yaml")
    expectSnapshot(
      outcome.transcript("uplift verify plan.json export --policy policy.yaml"),
      named: "plan/other-policy.txt")
    #expect(outcome.status == 1)
  }

  @Test func folderPolicyHoldsAndItsPlaceDoesNotMatter() throws {
    defer { uplift.remove() }
    try uplift.write("[\(BadInput.row())]", to: "tenant/export.json")
    try uplift.write(
      "version: 1\neffort:\n  defaults: none\n  manual: { unknown: 7m }\n", to: "tenant/uplift.yaml")
    let estimate = try uplift.run("estimate", "tenant", "-o", "csv")
    #expect(estimate.status == 0)
    #expect(estimate.text.contains("(uplift.yaml)"))
    let elsewhere = try uplift.run(
      "estimate", "tenant/export.json", "--policy", "tenant/uplift.yaml", "-o", "csv")
    #expect(estimate.output == elsewhere.output)
    let defaults = try uplift.run("estimate", "tenant/export.json", "-o", "csv")
    #expect(defaults.output != estimate.output)
  }

  @Test func budgetIsInTheDaysOfThePolicy() throws {
    defer { uplift.remove() }
    try uplift.write("version: 1\ncalendar: { day: 6h, week: 4d }\n", to: "policy.yaml")
    for (budget, minutes) in [("1d", 360), ("1w", 1_440), ("1h30m", 90), ("0m", 0)] {
      let outcome = try uplift.run(
        "plan", Uplift.recorded, "--budget", budget, "--policy", "policy.yaml", "-o", "json")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("\"budgetMinutes\": \(minutes),"), "\(budget)")
    }
  }

  @Test func dayIsAskedForOnlyWhereThePolicyHasOne() throws {
    defer { uplift.remove() }
    try uplift.write(
      "version: 1\nplan:\n  exclude: [ { recommendation: \"*\", until: 2026-06-30, because: freeze } ]\n",
      to: "policy.yaml")
    let plan = ["plan", Uplift.recorded, "--budget", "8h", "-o", "json", "--policy", "policy.yaml"]
    let before = try uplift.run(arguments: plan + ["--as-of", "2026-06-30"])
    let after = try uplift.run(arguments: plan + ["--as-of", "2026-07-01"])
    #expect(before.text.contains("\"asOf\": \"2026-06-30\""))
    #expect(before.text.contains("\"steps\": []"))
    #expect(!after.text.contains("\"steps\": []"))
    let without = try uplift.run("plan", Uplift.recorded, "--budget", "8h", "-o", "json")
    #expect(without.text.contains("\"asOf\": null"))
  }

  @Test(arguments: ["lp", "mps"])
  func modelIsWritten(_ ending: String) throws {
    defer { uplift.remove() }
    #expect(try save("--write-model", "model.\(ending)").status == 0)
    let model = try uplift.content(of: "model.\(ending)")
    #expect(model.contains(ending == "lp" ? "Maximize" : "ROWS"))
    #expect(model.hasSuffix(ending == "lp" ? "End\n" : "ENDATA\n"))
  }

  @Test func savingKeepsModesAndLinksAndLeavesNothingBehind() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell(
      """
      set -e
      mkdir there; echo old > there/plan.json; chmod 640 there/plan.json; ln -s there/plan.json link.json
      "$UPLIFT" plan "$RECORDED" --budget 8h --save link.json >/dev/null
      test -L link.json
      stat -c %a there/plan.json
      head -c 1 there/plan.json; echo
      "$UPLIFT" plan "$RECORDED" --budget 8h --save /dev/stdout -o csv | head -c 1; echo
      "$UPLIFT" plan "$RECORDED" --budget 8h --save /dev/stdout -o csv >both; grep -c '^{\\|^order,' both
      umask 027; "$UPLIFT" plan "$RECORDED" --budget 8h --save new.json >/dev/null; stat -c %a new.json
      find . -name '.*' -type f
      """)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text == "640\n{\n{\n2\n640\n")
  }

  @Test func failedWriteLeavesTheOldFile() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell(
      """
      echo old > plan.json; trap '' XFSZ; ulimit -f 1
      "$UPLIFT" plan "$RECORDED" --budget 40h --save plan.json -q
      echo $?; cat plan.json; find . -name '.*' -type f
      """)
    #expect(outcome.text == "74\nold\n")
  }
}
