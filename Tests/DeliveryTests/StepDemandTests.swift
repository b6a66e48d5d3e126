import Effort
import RemediationPlan
import SecureScore
import Testing

@testable import Delivery

/// What the policy's includes demand of steps, and that every output says so in the same words.
@Suite struct StepDemandTests {
  private func bound(because: String? = Fixture.audit) throws -> Fixture {
    var fixture = try Fixture()
    fixture.bind(because: because)
    return fixture
  }

  private func demands(_ rules: [PlanRule], asOf day: String? = nil) throws -> [[StepDemand]] {
    var fixture = try Fixture()
    fixture.plan.question.planRules = rules
    fixture.plan.question.asOf = day
    let report = fixture.report
    return fixture.plan.steps.map(report.demands(on:))
  }

  @Test func aRuleNamesStepsByAllItsPatterns() throws {
    func places(_ rule: PlanRule) throws -> [Int] {
      try demands([rule]).enumerated().flatMap { Array(repeating: $0 + 1, count: $1.first?.resources ?? 0) }
    }
    func include(_ recommendation: String?, _ scope: String?, _ resource: String?) -> PlanRule {
      PlanRule(
        effect: .include, recommendation: recommendation.map(Glob.init), scope: scope.map(Glob.init),
        resource: resource.map(Glob.init), source: "p:1")
    }
    // Each step's number as often as the rule names resources of it.
    #expect(try places(include(nil, nil, nil)) == [1, 2, 3, 3])
    #expect(try places(include("https", nil, nil)) == [3, 3])
    #expect(try places(include("Secure transfer*", nil, nil)) == [3, 3])
    #expect(try places(include(nil, "prod-eu", "storage1")) == [2, 3])
    #expect(try places(include(nil, "Production E*", "*/storageaccounts/storage2")) == [3])
    #expect(try places(include(nil, "prod-us", nil)) == [])
    #expect(try places(include("https", nil, "subscription")) == [])
  }

  @Test func onlyIncludesInForceDemandAnything() throws {
    let exclude = PlanRule(effect: .exclude, source: "p:1")
    let expired = PlanRule(effect: .include, until: "2026-11-19", source: "p:2")
    let empty = PlanRule(effect: .include, because: "", source: "p:3")
    let found = try demands([exclude, expired, empty], asOf: "2026-11-20")
    #expect(found[0] == [StepDemand(rule: "p:3", because: nil, resources: 1)])
    #expect(try demands([exclude, expired]).map(\.count) == [1, 1, 1])
    #expect(try demands([]) == [[], [], []])
  }

  @Test func plansCarryThem() throws {
    guard case .array(let steps)? = try bound().report.json["steps"] else {
      return #expect(Bool(false), "no steps")
    }
    let one: JSONValue = [
      "rule": "uplift.yaml:3", "because": .string(Fixture.audit), "resources": .integer(1),
    ]
    let other: JSONValue = ["rule": "uplift.yaml:5", "because": .null, "resources": .integer(1)]
    #expect(steps.map { $0["demands"] } == [.array([]), .array([one]), .array([other])])
  }

  @Test func ticketsReadThemBack() throws {
    let fixture = try bound()
    let plan = try PlanDocument(of: JSONParser.parse(Array(fixture.report.json.text.utf8)))
    #expect(plan.steps.map(\.demands) == fixture.plan.steps.map(fixture.report.demands(on:)))
    let old = try JSONParser.parse(
      Array(fixture.report.json.text.replacing("\"demands\"", with: "\"wishes\"").utf8))
    do throws(JSONFault) {
      _ = try PlanDocument(of: old)
      Issue.record("no fault")
    } catch {
      #expect(error.description == "$.steps[0].demands: expected a value, found no such member")
    }
  }

  private static let whole = "the policy demands it (uplift.yaml:3: audit finding 26-14)"
  private static let part = "the policy demands 1 of its 2 resources (uplift.yaml:5)"
  private static let notes = [
    "the policy demands work in step 2 (uplift.yaml:3: audit finding 26-14)",
    "the policy demands work in step 3 (uplift.yaml:5)",
  ]

  @Test func everyReportSaysSo() throws {
    let report = try bound().report
    try Golden.check(report.table(in: Terminal()), "plan-demanded.txt")
    for width in [80, 116] {
      let table = report.table(in: Terminal(width: width))
      #expect(table.matches(of: /demanded/).count == 2)
      for note in Self.notes { #expect(table.contains("\n  \(note)\n"), "\(width): \(note)") }
    }
    for note in Self.notes {
      #expect(report.markdown.contains("\n\(MarkdownText.escaped(note))\n"), "\(note)")
    }
    let rows = report.csv.split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",demands") && rows[1].hasSuffix(","))
    #expect(rows[2].hasSuffix(",uplift.yaml:3: audit finding 26-14") && rows[3].hasSuffix(",uplift.yaml:5"))

    let briefing = try BriefingFixture.briefing(change: { $0.bind() })
    let markdown = briefing.markdown(for: .comment)
    for sentence in [Self.whole, Self.part] + Self.notes {
      #expect(markdown.contains(MarkdownText.escaped(sentence)), "\(sentence)")
    }
    let page = briefing.html
    #expect(page.ranges(of: "</code> · the policy demands it").count == 2)
    let data = try JSONParser.parse(Array(HTMLReportTests.data(page).utf8))
    #expect(data["demands"] == .strings([Self.whole, Self.part]))
    #expect(briefing.summary.ranges(of: "<small>the policy demands it · ").count == 2)
  }

  @Test func plansWithoutThemSayNothing() throws {
    let briefing = try BriefingFixture.briefing()
    for text in [
      briefing.plan.table(in: Terminal()), briefing.plan.markdown, briefing.markdown(for: .comment),
      briefing.summary,
    ] { #expect(!text.contains("demand") && !text.contains("keeps to the policy")) }
    let data = try JSONParser.parse(Array(HTMLReportTests.data(briefing.html).utf8))
    #expect(data["demands"] == .array([]) && data["noPlan"] == "no plan")
  }

  @Test func manyRulesAreCounted() {
    let demands = (1...5).map { StepDemand(rule: "p:\($0)", because: "b\($0)", resources: 2) }
    #expect(
      StepDemand.sentences(demands, of: 3) == [
        "the policy demands 2 of its 3 resources (p:1: b1)",
        "the policy demands 2 of its 3 resources (p:2: b2)",
        "the policy demands 2 of its 3 resources (p:3: b3)", "so do 2 more rules",
      ])
    #expect(StepDemand.notes([demands]).last == "2 more rules of the policy demand work")
    // A flow of rules stands on one line; a rule of many steps is told once.
    let sameLine = ["one", "other"].map { StepDemand(rule: "p:1", because: $0, resources: 1) }
    #expect(
      StepDemand.notes([sameLine] + Array(repeating: [sameLine[1]], count: 12)) == [
        "the policy demands work in step 1 (p:1: one)",
        "the policy demands work in steps 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1 more (p:1: other)",
      ])
    let long = StepDemand(rule: "p:1", because: String(repeating: "long ", count: 900), resources: 1)
    #expect(StepDemand.notes([[long]])[0].utf8.count < 300)
    #expect(StepDemand.sentences([long], of: 1)[0].utf8.count < 300)
  }

  /// The proof holds among the plans that the policy allows, and says so.
  @Test func proofsNameThePolicyWhereItBinds() throws {
    let target = 7_500 as Int64
    let briefing = try BriefingFixture.briefing(target: target, change: { $0.bind() })
    let table = briefing.plan.table(in: Terminal(width: 200))
    for sentence in [
      "proven optimal by GLPK, and no cheaper plan that keeps to the policy gains as much",
      "no solver needed: no plan that keeps to the policy gains a hundredth more",
    ] { #expect(table.contains(sentence), "\(sentence)") }
    let aimed = try #require(briefing.target)
    #expect(
      aimed.table(in: Terminal(width: 200)).contains(
        "proven by GLPK: no plan that reaches it and keeps to the policy takes less"))
    #expect(
      briefing.summary.contains("no other choice of work within 4 h that keeps to the policy gains more"))
    #expect(
      briefing.summary.contains("as much as this plan; no plan that keeps to the policy does it in less"))
    #expect(briefing.html.contains("no plan that keeps to the policy gains more than +22.73"))
    let whatif = briefing.frontier
    let rules = "every plan holds what the policy demands and holds nothing that the policy excludes"
    #expect(whatif.table(in: Terminal(width: 200)).contains(rules))
    for text in [whatif.markdown, briefing.markdown(for: .comment), briefing.html] {
      #expect(text.contains(rules))
    }
    var fixture = try bound()
    fixture.plan.score.status = .limit
    #expect(fixture.report.proofSentence.hasSuffix("below the best that the policy allows"))
    fixture.plan.score.status = .withinGap
    fixture.plan.score.bound = fixture.plan.score.gain
    #expect(fixture.report.proofSentence == "no plan that keeps to the policy gains more by GLPK")
  }

  @Test func rulesThatHaveEndedBindNothing() throws {
    var fixture = try Fixture()
    fixture.plan.question.planRules = [PlanRule(effect: .exclude, until: "2026-11-19", source: "p:2")]
    fixture.plan.question.asOf = "2026-11-20"
    #expect(fixture.plan.question.rulesSentence == nil && fixture.report.noPlan == "no plan")
    fixture.plan.question.asOf = "2026-11-19"
    #expect(fixture.plan.question.rulesSentence == "every plan holds nothing that the policy excludes")
  }
}
