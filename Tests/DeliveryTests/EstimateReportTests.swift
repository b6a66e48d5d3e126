import Delivery
import Effort
import SecureScore
import Testing

@Suite struct EstimateReportTests {
  static func report(
    _ fixture: Fixture, order: EstimateReport.Order = .name, source: String = "default"
  ) -> EstimateReport {
    func estimate(_ byHand: Cost?, _ bulk: Estimate.Bulk?, once: Int, _ origin: String) -> Estimate {
      Estimate(
        byHand: byHand, bulk: bulk, once: Minutes(once),
        provenance: Estimate.Provenance(
          byHand: byHand == nil ? "" : origin, bulk: bulk == nil ? "" : "quickFix default",
          once: once > 0 ? origin : ""))
    }
    let quickFix = Estimate.Bulk(method: .quickFix, cost: Cost(setup: Minutes(45), each: Minutes(3)))
    let estimates = [
      estimate(Cost(setup: Minutes(60), each: Minutes(15)), quickFix, once: 0, "manual.low"),
      estimate(Cost(setup: Minutes(240), each: Minutes(45)), nil, once: 960, source),
      estimate(nil, nil, once: 0, source),
      estimate(Cost(setup: Minutes(120), each: Minutes(30)), nil, once: 0, "manual.unknown"),
    ]
    let tenant = fixture.tenant
    let indices = (0..<tenant.assessments.count).map { assessment -> Int32 in
      guard tenant.assessments.states[assessment] == .unhealthy else { return -1 }
      switch tenant.recommendations[Int(tenant.assessments.recommendations[assessment])].key {
      case "mfa": return 1
      case "https": return assessment % 2 == 0 ? 0 : 3
      case "beta": return 2
      default: return 0
      }
    }
    return EstimateReport(
      tenant: tenant, rows: EffortModel(estimates: estimates, indices: indices).summaries(of: tenant),
      policy: Fixture.policy, order: order, title: "contoso")
  }

  @Test(arguments: [
    (OutputFormat.table, "estimate.txt"), (.json, "estimate.json"), (.markdown, "estimate.md"),
    (.csv, "estimate.csv"),
  ])
  func isWrittenAsBefore(_ format: OutputFormat, _ file: String) throws {
    try Golden.check(Self.report(try Fixture()).text(as: format), file)
  }

  @Test func sortsByEffortWhenAsked() throws {
    let rows = Self.report(try Fixture(), order: .effort).csv.split(separator: "\r\n").dropFirst()
    #expect(rows.first?.hasPrefix("MFA should be enabled") == true)
    #expect(rows.last?.hasPrefix("Storage firewall (preview)") == true)
  }

  @Test func nothingOpenIsSaid() throws {
    let fixture = try Fixture()
    let empty = EstimateReport(tenant: fixture.tenant, rows: [], policy: Fixture.policy)
    #expect(empty.table(in: Terminal()).hasSuffix("\n  No open findings.\n"))
  }
}
