import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

@Suite struct FrontierReportTests {
  @Test(arguments: [
    (OutputFormat.table, "whatif.txt"), (.json, "whatif.json"), (.markdown, "whatif.md"),
    (.csv, "whatif.csv"),
  ])
  func isWrittenAsBefore(_ format: OutputFormat, _ file: String) throws {
    try Golden.check(try FrontierFixture().report.text(as: format), file)
  }

  /// Where rules bind, only the plans that keep to them were looked at.
  @Test func rowsSayWherePoliciesBind() throws {
    var fixture = try FrontierFixture()
    fixture.frontier.points[0].bound = fixture.frontier.points[0].gain
    #expect(fixture.report.markdown.contains(" none gains more "))
    #expect(fixture.report.markdown.contains("; no plan does it in less"))
    fixture.frontier.question.planRules = [PlanRule(effect: .exclude, source: "uplift.yaml:3")]
    for text in [fixture.report.markdown, fixture.report.table(in: Terminal(width: 100))] {
      #expect(text.contains("none within the policy gains more"))
      #expect(text.contains("no plan that keeps to the policy does it in less"))
      #expect(text.contains("none that keeps to the policy does it in under"))
      #expect(
        !text.contains("none gains more") && !text.contains("no plan does") && !text.contains("none does"))
    }
  }

  @Test func terminalsWithoutBlocksGetLettersAndSigns() throws {
    let table = try FrontierFixture().report.table(in: Terminal(width: 80, glyphs: .ascii))
    try Golden.check(table, "whatif-ascii.txt")
    #expect(table.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [60, 80, 100, 200])
  func thePlotKeepsToTheTerminal(_ width: Int) throws {
    let table = try FrontierFixture().report.table(in: Terminal(width: width))
    let lines = table.split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.contains("│") || $0.contains("┤") || $0.contains("└") }
    #expect(rows.count == 14)
    #expect(rows.allSatisfy { TerminalText.width($0) <= width })
    // Four plans, of which the knee hides one; the fifth is the third one again.
    #expect(rows.joined().count { $0 == "●" } == 3)
    #expect(rows.joined().count { $0 == "◆" } == 1)
  }

  /// The curve never falls, and starts and ends where it should.
  @Test func theCurveRises() throws {
    let lines = try FrontierFixture().report.table(in: Terminal()).split(separator: "\n").map(Array.init)
    let rows = lines.filter { $0.contains("│") || $0.contains("┤") }
    let start = try #require(rows.first?.firstIndex { $0 == "│" || $0 == "┤" }) + 1
    var last = rows.count
    for column in start..<rows.reduce(0, { max($0, $1.count) }) {
      guard let top = rows.firstIndex(where: { column < $0.count && $0[column] != " " }) else { continue }
      #expect(top <= last, "column \(column)")
      last = top
    }
    // 91 %, where 100 % is row 0 and 80 % row 4.
    #expect(last == 2)
  }

  @Test(arguments: [
    (PlanStatus.optimal, 0, "optimal"), (.withinGap, 0, "none gains more"), (.withinGap, 1, "gap 1.00 %"),
    (.limit, 1, "gap 1.00 %, limits reached"), (.timeLimit, 1, "gap 1.00 %, out of time"),
    (.interrupted, 1, "gap 1.00 %, interrupted"), (.rule, 1, "gap 1.00 %, by rule"),
  ])
  func saysHonestlyHowGoodAPlanIs(_ status: PlanStatus, _ percent: Int64, _ words: String) throws {
    var fixture = try FrontierFixture()
    fixture.frontier.points[0].status = status
    fixture.frontier.points[0].bound = FrontierFixture.gain(1_000)
    fixture.frontier.points[0].gain = FrontierFixture.gain(1_000 - 10 * percent)
    let table = fixture.report.table(in: Terminal())
    let row = try #require(table.split(separator: "\n").first { $0.contains(" 5 h 00 ") })
    #expect(row.hasSuffix("  \(words)"), "\(row)")
  }

  @Test func aPlanThatStandsTwiceSaysWhoseItIs() throws {
    let table = try FrontierFixture().report.table(in: Terminal())
    #expect(table.contains("gap 20.00 %, out of time, as 20 h"))
  }

  @Test func milestonesSayWhatIsProvedAndWhatIsAtHand() throws {
    let table = try FrontierFixture().report.table(in: Terminal(width: 120))
    #expect(table.contains("50 %   a plan of 1 h 13 min reaches it; no plan does it in less"))
    #expect(table.contains("60 %   a plan of 10 h reaches it; none does it in under 7 h 43 min"))
    #expect(table.contains("80 %   takes at least 41 h 53 min\n"))
  }

  @Test(arguments: [
    (150, "+1.50"), (1, "+0.010"),
  ])
  func anHourHasTheDecimalsItNeeds(_ hundredths: Int64, _ text: String) throws {
    var fixture = try FrontierFixture()
    for index in fixture.frontier.points.indices {
      fixture.frontier.points[index].marginalGainPerHour = FrontierFixture.gain(hundredths)
    }
    #expect(fixture.report.table(in: Terminal()).contains("  \(text)  "))
  }

  @Test func anHourThatBuysNextToNothingDoesNotReadAsNothing() throws {
    var fixture = try FrontierFixture()
    fixture.frontier.points[4].marginalGainPerHour = PercentPoints(trillionths: 1)
    #expect(fixture.report.table(in: Terminal()).contains("<0.0001"))
  }

  /// A tenant in which nothing is left to do.
  @Test func nothingToDoIsSaid() throws {
    var fixture = try FrontierFixture()
    let zero = Frontier.Everything(effort: .zero, gain: .zero, score: fixture.frontier.before)
    fixture.frontier = Frontier(
      model: "classic", question: fixture.frontier.question, before: fixture.frontier.before,
      points: [
        Frontier.Point(
          budget: .zero, effort: .zero, gain: .zero, bound: .zero, scoreAfter: fixture.frontier.before,
          marginalGainPerHour: .zero, status: .optimal, isCarriedForward: false)
      ],
      breakpoints: [Frontier.Breakpoint(effort: .zero, gain: .zero, gainPerHour: .zero)], knee: nil,
      milestones: [], everything: zero)
    for text in [OutputFormat.table, .markdown].map({ fixture.report.text(as: $0) }) {
      #expect(text.contains("Nothing is left that could be planned."))
    }
    #expect(fixture.report.svg.contains("nothing left that could be planned"))
    #expect(fixture.report.json["knee"] == .null)
  }
}
