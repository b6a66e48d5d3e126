import Testing

@testable import Delivery

/// What is found in a folder beside the files of the last run.
@Suite("Ticket check") struct TicketCheckTests {
  private func faults(_ formats: [TicketFormatName], _ others: String...) -> [String] {
    TicketCheck(folder: "out", files: [], others: others, formats: formats).faults.map(\.file)
  }

  @Test func filesOfEarlierRunsAreFaults() {
    #expect(
      faults(
        [.jira], "jira-3.csv", "jira.csv", "jira-close-12.jql", "resources/UP-0000000A.csv",
        "issues-missing.csv",
        "notes.txt", "jira-old.csv", "jira-2026.csv", "jira-03.csv", "jira-.csv", "jira-3.csv.bak",
        "resources/mine.csv", "tickets.csv", "issues-done.txt", "uplift-files.txt"
      ) == [
        "jira-3.csv", "jira.csv", "jira-close-12.jql", "resources/UP-0000000A.csv", "issues-missing.csv",
      ])
    #expect(faults([.csv], "tickets.csv", "tickets-2.csv", "resources/UP-0000000A.csv") == ["tickets.csv"])
    #expect(faults([.github], "issues/UP-0000000A.md", "issues/README.md") == ["issues/UP-0000000A.md"])
    #expect(faults([.github, .ics, .markdown], "resources/UP-0000000A.csv") == ["resources/UP-0000000A.csv"])
    #expect(faults([], "jira-3.csv", "tickets.md") == [])
  }

  /// No format may write a file of another name: it would never be missed.
  @Test(arguments: TicketFormatName.allCases)
  func everyFormatTellsItsNames(_ name: TicketFormatName) throws {
    var settings = TicketSettings()
    settings.project = "SEC"
    let format = name.format(with: settings)
    let count = [TicketFormatName.jira: 1_510, .azureDevOps: 1_010, .serviceNow: 210][name] ?? 20
    let many = (0..<count).map { number in
      PlannedStepSketch(
        key: "UP-\(10_000_000 + number)", scope: "s\(number % 3)",
        resources: (0...(number < 3 ? 300 : 0)).map(String.init),
        dueDate: "2026-12-01")
    }
    let plan = PlannedStepSketch.plan(many)
    let rows = many.enumerated().map { "\($1.key),\(name == .jira ? "SEC-" : "")\($0 + 1)\n" }.joined()
    let issues = try IssueMap(csv: Array("key,issue\n\(rows)".utf8))
    let sets = [
      TicketSample.set, TicketSample.first, TicketSet(plan: plan, grouping: .scope),
      TicketSet(plan: PlannedStepSketch.plan([]), grouping: .scope, since: plan, issues: issues),
    ]
    for file in sets.flatMap({ format.files(for: $0) }) {
      #expect(format.fileNames.contains { TicketFileName.fits(file.name, $0) }, "\(file.name)")
    }
  }
}
