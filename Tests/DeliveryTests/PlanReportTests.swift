import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

@Suite struct PlanReportTests {
  @Test(arguments: [
    (OutputFormat.table, "plan.txt"), (.json, "plan.json"), (.markdown, "plan.md"), (.csv, "plan.csv"),
  ])
  func isWrittenAsBefore(_ format: OutputFormat, _ file: String) throws {
    try Golden.check(try Fixture().report.text(as: format), file)
  }

  @Test func aWideTerminalShowsMore() throws {
    try Golden.check(try Fixture().report.table(in: Terminal(width: 132)), "plan-wide.txt")
  }

  @Test(arguments: [
    (OutputFormat.json, "plan-governed.json"), (.markdown, "plan-governed.md"), (.csv, "plan-governed.csv"),
  ])
  func ownersAndDueDaysShowWhereThereAreAny(_ format: OutputFormat, _ file: String) throws {
    try Golden.check(try Fixture(isGoverned: true).report.text(as: format), file)
  }

  /// Eight times the steps take about eight times the work: a search of all of them for each one would take 64 times.
  @Test func longPlansAreWrittenInLinearTime() throws {
    let fixture = try Fixture()
    let first = try #require(fixture.plan.steps.first)
    func work(_ count: Int) -> Double {
      var plan = fixture.plan
      plan.steps = (0..<count).map { number in
        var step = first
        step.key = "UP-\(number)"
        step.enables = number < count - 2 ? ["UP-\(number + 2)", "UP-\(number + 1)", "UP-elsewhere"] : []
        return step
      }
      // The least of some: whatever else the machine does only adds to it.
      return (0..<3).map { _ in
        // It keeps what it has looked up.
        let report = PlanReport(plan: plan, tenant: fixture.tenant, policy: Fixture.policy)
        let start = ThreadTime.now
        let table = report.table(in: Terminal())
        let time = ThreadTime.now - start
        #expect(table.contains("enables 2, 3\n") || table.contains("enables 2, 3,"))
        return time
      }.min() ?? 0
    }
    let (small, large) = (work(500), work(4_000))
    #expect(large < 24 * small, "\(small) s, eight times the steps \(large) s")
  }

  @Test func tablesShowDueDaysWhereThereIsRoom() throws {
    let governed = try Fixture(isGoverned: true).report
    let plain = try Fixture().report
    try Golden.check(governed.table(in: Terminal(width: 100)), "plan-governed.txt")
    try Golden.check(governed.table(in: Terminal(width: 164)), "plan-governed-wide.txt")
    #expect(governed.table(in: Terminal()) == plain.table(in: Terminal()))
    #expect(!plain.table(in: Terminal(width: 150)).contains("owner  "))
    #expect(!plain.markdown.contains("Owner"))
  }

  @Test(arguments: [
    (PlanStatus.optimal, 0, "proven optimal by GLPK, and no cheaper plan gains as much"),
    (.withinGap, 8_000, "at most 0.008 % below the best possible, proved by GLPK"),
    (.limit, 12_345_678, "the search reached its limits: at most 12.35 % below the best possible"),
    (.timeLimit, 123_456, "the time limit ended the search: at most 0.1235 % below the best possible"),
    (.interrupted, 1_000_000, "interrupted: at most 1.00 % below the best possible"),
    (.rule, 10_000_000, "a simple rule: 10.00 % below the bound for the best plan (+"),
  ])
  func saysHonestlyHowGoodItIs(_ status: PlanStatus, _ gap: Int64, _ sentence: String) throws {
    var fixture = try Fixture()
    fixture.plan.score.status = status
    // gain = bound · (1 − gap)
    let bound: Int64 = 10_000_000_000_000
    fixture.plan.score.bound = PercentPoints(trillionths: bound)
    fixture.plan.score.gain = PercentPoints(trillionths: bound - bound / 100_000_000 * gap)
    #expect(fixture.plan.score.gapMillionthsOfPercent == gap)
    let table = fixture.report.table(in: Terminal(width: 200))
    #expect(table.contains("            " + sentence), "\(table)")
    let fraction = fixture.report.json["score"]?["gap"]
    #expect(fraction == .number("\(gap)e-8"))
    if status != .optimal { #expect(!table.contains("optimal")) }
  }

  @Test func theCertificateAloneMayProveIt() throws {
    var fixture = try Fixture()
    fixture.plan.score.prover = .certificate
    fixture.plan.score.certifiedBound = fixture.plan.score.gain
    let table = fixture.report.table(in: Terminal())
    #expect(table.contains("proven optimal by its certificate alone"))
    #expect(table.contains("certificate checked: it confirms that by itself"))
  }

  @Test func anEmptyPlanSaysWhy() throws {
    var fixture = try Fixture()
    fixture.plan.steps = []
    #expect(
      fixture.report.table(in: Terminal()).contains("Nothing that raises the score can be finished in 4 h."))
    fixture.plan.leftOut = Plan.LeftOut(findings: 0, effort: .zero)
    #expect(fixture.report.table(in: Terminal()).contains("Nothing is left that could be planned."))
    #expect(fixture.report.markdown.contains("- Nothing is left that could be planned."))
    #expect(fixture.report.csv.split(separator: "\r\n").count == 1)
  }

  @Test func scopesAreResolvedFromThePattern() throws {
    var fixture = try Fixture()
    fixture.plan.question.scopePattern = "*us*"
    #expect(fixture.report.json["question"]?["scopes"] == .array([.string("prod-us")]))
    fixture.plan.question.scopePattern = nil
    #expect(fixture.report.json["question"]?["scopes"] == .array([.string("prod-eu"), .string("prod-us")]))
  }

  @Test func outsideScopesAreCountedNotListed() throws {
    var fixture = try Fixture()
    fixture.plan.notPlannable[0].reason = .outsideScope
    guard case .array(let groups)? = fixture.report.json["notPlannable"] else {
      Issue.record("no array")
      return
    }
    #expect(groups[0]["findings"] == .number("1"))
    #expect(groups[0]["resources"] == .array([]))
    #expect(groups[1]["resources"] != .array([]))
  }
}
