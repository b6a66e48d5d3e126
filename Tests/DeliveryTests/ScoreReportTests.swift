import Delivery
import SecureScore
import Support
import Testing

@Suite struct ScoreReportTests {
  /// The fixture's tenant below two management groups, with a stale control and everything worth a note.
  private func tenant(rename: (String) -> String = { $0 }) throws -> Tenant {
    let tenant = try Fixture(rename: rename).tenant
    var input = tenant.input
    input.files = 2
    input.rows = 16
    input.skipped = 1
    input.duplicates = 2
    input.unknownValues = ["severity=\(rename("Dire"))": 3]
    input.exportDate = "2026-11-20"
    let control = try #require(tenant.controls.firstIndex { $0.id == "enable mfa" })
    return Tenant(
      scopes: tenant.scopes.map { scope in
        var scope = scope
        scope.managementGroups = scope.id == "prod-us" ? ["root", "us"] : ["root"]
        return scope
      },
      managementGroups: [
        ManagementGroup(id: "root", name: rename("Tenant Root Group"), parent: nil),
        ManagementGroup(id: "us", name: rename("North America"), parent: "root"),
      ], recommendations: tenant.recommendations, controls: tenant.controls, resources: tenant.resources,
      assessments: tenant.assessments,
      reportedScores: [
        ReportedScore(maximum: Points(14), current: Points(hundredths: 633), percentage: nil, weight: nil),
        nil,
      ],
      reportedControls: [
        ReportedControl(
          scope: 0, control: control, healthy: 1, unhealthy: 0, notApplicable: 0,
          score: ReportedScore(
            maximum: Points(10), current: Points(10), percentage: ScoreFraction(tenThousandths: 10_000),
            weight: 1))
      ], input: input)
  }

  private func report(
    _ view: ScoreView, model: any ScoreModel = ClassicModel(), rename: (String) -> String = { $0 }
  ) throws -> ScoreReport {
    let tenant = try tenant(rename: rename)
    return ScoreReport(
      tenant: tenant, scorecard: model.scorecard(of: tenant), view: view, title: rename("contoso"))
  }

  @Test func assignmentsThatWereLeftAsideAreCounted() throws {
    var sketch = TenantSketch(scopes: ["s"])
    sketch.controls = [("c", 4, ["r"])]
    sketch.assessments = [("s", "/vm", "r", .unhealthy)]
    let assignment = GovernanceAssignment(owner: "mira@contoso.example")
    sketch.governance = ["/vm", "/vm", "/gone", "/gone", "/lost"].map { ("s", $0, "r", assignment) }
    let tenant = try sketch.tenant()
    let report = ScoreReport(tenant: tenant, scorecard: ClassicModel().scorecard(of: tenant), view: .scope)
    let table = report.table(in: Terminal(width: 120))
    #expect(table.contains("3 governance assignments left aside: the assessments are not in the export"))
    #expect(
      table.contains("1 governance assignment left aside: another for the same assessment comes first"))
  }

  @Test(arguments: ScoreView.allCases, OutputFormat.allCases)
  func isWrittenAsBefore(_ view: ScoreView, _ format: OutputFormat) throws {
    let ending = [OutputFormat.table: "txt", .json: "json", .markdown: "md", .csv: "csv"][format] ?? ""
    try Golden.check(
      try report(view).text(as: format), "score-\(view.rawValue).\(ending)")
  }

  @Test(arguments: [ScoreView.scope, .category, .recommendation], [OutputFormat.table, .json])
  func isWrittenUnderTheScoreOf2019(_ view: ScoreView, _ format: OutputFormat) throws {
    let ending = format == .json ? "json" : "txt"
    try Golden.check(
      try report(view, model: Legacy2019Model()).text(as: format), "legacy-\(view.rawValue).\(ending)")
  }

  @Test func oneScopeShowsItsControls() throws {
    var sketch = TenantSketch(
      scopes: ["one"], controls: [("A", 6, ["a"]), ("B", 4, ["b"])],
      assessments: [
        ("one", "/x/vm1", "a", .unhealthy), ("one", "/x/vm1", "b", .healthy),
        ("one", "/x/vm2", "a", .healthy),
        ("one", "/x/vm2", "b", .unhealthy), ("one", "/x/vm3", "a", .healthy),
      ])
    sketch.describe("a") { $0.name = "Close it" }
    let tenant = try sketch.tenant()
    let report = ScoreReport(
      tenant: tenant, scorecard: ClassicModel().scorecard(of: tenant), view: .scope)
    // A: 6·2/3 = 4, B: 4·1/2 = 2; of 10 points 20 % are open in each.
    #expect(
      report.text(as: .table).contains(
        """
            score  60.00 %  ████████████████████████░░░░░░░░░░░░░░░░
                   6 of 10 points

          control  current  max  increase  unhealthy  healthy  n/a
          A           4.00    6     +20 %          1        2    0
          B           2.00    4     +20 %          1        1    0
        """))
  }

  @Test func saysWhatCameFromCountsAlone() throws {
    let tenant = try tenant()
    let counts = Tenant(
      scopes: tenant.scopes, managementGroups: [], recommendations: tenant.recommendations,
      controls: tenant.controls, resources: tenant.resources,
      assessments: AssessmentTable(
        starts: [Int32](repeating: 0, count: tenant.resources.count + 1), recommendations: [], states: []),
      reportedScores: [nil, nil], reportedControls: tenant.reportedControls, input: InputSummary())
    let report = ScoreReport(
      tenant: counts, scorecard: ClassicModel().scorecard(of: counts), view: .control)
    #expect(
      report.text(as: .table).contains(
        "scored from reported counts, for want of assessments: Production Europe"))
    #expect(report.json["scopes"] != nil)
  }
}
