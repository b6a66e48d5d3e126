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
}
