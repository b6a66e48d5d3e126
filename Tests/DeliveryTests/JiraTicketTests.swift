import Testing

@testable import Delivery

/// What is in the files for Jira.
@Suite struct JiraTicketTests {
  private static let format = JiraFormat(settings: TicketSettings())

  private func table(_ set: TicketSet, _ name: String = JiraFormat.file) throws -> EditedTable {
    try EditedTable(try #require(ImportedTickets.file(name, of: Self.format, for: set)))
  }

  @Test func epicsComeFirstAndTasksNameTheirs() throws {
    let table = try table(try ImportedTickets.set())
    let rows = (2...6).map { row in
      ["Issue Type", "Issue Key", "Issue ID", "Parent"].map { table.cell(row, $0) }.joined(separator: ",")
    }
    #expect(rows == ["Epic,,1,", "Epic,,2,", "Task,,3,1", "Task,,4,1", "Task,,5,2"])
    #expect(table.cell(2, "Summary").hasSuffix("] A"))
    #expect(table.cell(5, "Summary") == "[UP-0000000C] Secure transfer should be enabled · dev")
  }

  @Test func estimatesAreSecondsAndDaysAreDays() throws {
    let table = try table(try ImportedTickets.set())
    #expect(table.cell(4, "Original Estimate") == "4500")
    #expect(table.cell(4, "Remaining Estimate") == "4500")
    #expect(table.cell(5, "Original Estimate") == "5400")
    #expect(table.cell(4, "Due Date") == "2026-12-24")
    #expect(table.cell(4, "Assignee") == "ada@contoso.example")
    #expect(table.cell(4, "Priority") == "High")
    #expect(table.cell(2, "Original Estimate").isEmpty)
  }

  @Test func labelsHaveAColumnEach() throws {
    let table = try table(try ImportedTickets.set()).table
    #expect(table.header.count { $0 == "Labels" } == 5)
    let places = table.header.indices.filter { table.header[$0] == "Labels" }
    #expect(
      places.map { table.rows[2][$0] } == [
        "uplift", "UP-0000000A", "severity-high", "by-hand", "scope-prod-eu",
      ])
    #expect(places.map { table.rows[0][$0] }[3...] == ["", ""])
  }

  @Test func withoutParentsThereAreOnlyTasks() throws {
    let table = try table(try ImportedTickets.set(grouping: .none)).table
    #expect(table.rows.map { $0[0] } == ["Task", "Task", "Task"])
    #expect(table.rows.allSatisfy { table.cell($0, "Parent").isEmpty })
  }

  @Test func knownIssuesAreUpdated() throws {
    let first = try ImportedTickets.set()
    let parent = first.parents[0].key
    let set = try ImportedTickets.set(issues: ["UP-0000000A": "SEC-12", parent: "SEC-3"])
    let table = try table(set)
    #expect((2...6).map { table.cell($0, "Issue Key") } == ["SEC-3", "", "SEC-12", "", ""])
    #expect((2...6).map { table.cell($0, "Parent") } == ["", "", "1", "1", "2"])
  }

  @Test func changedTicketsSayWhatChanged() throws {
    var steps = ImportedTickets.steps
    steps[0].owner = "a;b"
    let keys = try ImportedTickets.set().parents.map(\.key)
    let set = try ImportedTickets.set(
      steps, since: ImportedTickets.steps,
      issues: ["UP-0000000A": "SEC-12", keys[0]: "SEC-3", keys[1]: "SEC-4"])
    let table = try table(set)
    #expect(table.table.rows.count == 2)
    #expect(table.cell(2, "Issue Key") == "SEC-3")
    #expect(table.cell(2, "Comment").isEmpty)
    // What stands before a semicolon would be a date or an author.
    #expect(
      table.cell(3, "Comment")
        == "Changed since the last plan: owner ada@contoso.example before, a,b now")
  }

  /// Writing it would make a second issue.
  @Test func whatTheTrackerHasUnderAnUnknownNameIsLeftOut() throws {
    var steps = ImportedTickets.steps
    steps[0].owner = "grace@contoso.example"
    steps.append(PlannedStepSketch(key: "UP-0000000D", completes: [("B", 1)]))
    let set = try ImportedTickets.set(steps, since: ImportedTickets.steps)
    let table = try table(set)
    #expect(table.table.rows.count == 1)
    #expect(table.cell(2, "Summary").hasPrefix("[UP-0000000D]"))
    #expect(table.cell(2, "Parent").isEmpty)
    let missing = try #require(ImportedTickets.file(MissingIssues.file, of: Self.format, for: set))
    let keys = try CSVTable(Array(missing.text.utf8), file: "").rows.map { $0[0] }
    #expect(keys == set.parents.map(\.key) + ["UP-0000000A"])
    let instructions = Self.format.instructions(for: set)
    #expect(
      instructions[0].hasPrefix(
        "First: 1 ticket and 2 parents of the plan before have no issue in issues.csv"))
    let report = TicketReport(
      format: .jira, set: set, heldBack: Self.format.heldBack(of: set), folder: "out", files: ["jira.csv"],
      instructions: [])
    #expect(report.table.hasPrefix("Jira: 1 ticket, 1 h 15 min\n  new 1, changed 1,"), "\(report.table)")
    #expect(report.table.contains("\n  held back: 1 ticket and 2 parents\n"))
    // Filled in, it is the file that is asked for.
    let filled = missing.text.replacing("UP-0000000A,,", with: "UP-0000000A,SEC-9,")
    #expect(try IssueMap(csv: Array(filled.utf8))["UP-0000000A"] == "SEC-9")
  }

  @Test func closingIsASearchAndAComment() throws {
    let set = try ImportedTickets.set(
      [ImportedTickets.steps[1]], since: ImportedTickets.steps, issues: ["UP-0000000A": "SEC-12"])
    let search = try #require(ImportedTickets.file(JiraClosing.searchFile, of: Self.format, for: set))
    #expect(
      search.text.hasPrefix("labels = uplift AND (labels in (\"UP-0000000A\", \"UP-0000000C\") OR summary ~ ")
    )
    let table = try table(set, JiraClosing.file)
    #expect(table.table.rows.count == 1)
    #expect(table.cell(2, "Issue Key") == "SEC-12")
    #expect(ImportedTickets.file(JiraFormat.file, of: Self.format, for: set) == nil)
    // Imported with the same mapping, which knows its columns.
    let mapping = try #require(ImportedTickets.file(JiraConfiguration.file, of: Self.format, for: set))
    #expect(mapping.text.contains(#""Comment": "#))
    #expect(Self.format.faults(in: Self.format.files(for: set).map(\.bytes)).isEmpty)
    #expect(Self.format.instructions(for: set).contains("There is nothing to import."))
  }

  /// Each file can be imported by itself: no parent of it is in another.
  @Test func manyTicketsAreSeveralFilesWithParentsOfTheirOwn() throws {
    let set = try ImportedTickets.set(ImportedTickets.many(3_200))
    let files = Self.format.files(for: set)
    #expect(files.map(\.name) == ["jira-1.csv", "jira-2.csv", "jira-3.csv", "jira-configuration.json"])
    #expect(Self.format.faults(in: files.map(\.bytes)).isEmpty)
    let tables = try files.prefix(3).map { try EditedTable($0) }
    #expect(tables.map(\.table.rows.count) == [1_500, 1_500, 203])
    let titles = tables.map { $0.cell(2, "Summary") }
    #expect(
      titles.map { $0.suffix(11) } == ["] A (1 of 3)", "] A (2 of 3)", "] A (3 of 3)"].map { $0.suffix(11) })
    #expect(titles[0].hasPrefix("[\(set.parents[0].key)]"))
    #expect(Set(titles.map { $0.prefix(13) }).count == 3)
    let summaries = tables.flatMap { table in table.table.rows.map { table.table.cell($0, "Summary") } }
    #expect(Set(summaries).count == 3_203)
  }

  /// A ticket stays under its part when it alone is written again.
  @Test func aLargeParentsPartsAreThoseOfTheWholePlan() throws {
    var steps = ImportedTickets.many(3_200)
    let old = steps
    steps[3_100].owner = "ada@contoso.example"
    let keys = try ImportedTickets.set(steps).batches(limit: 1_500).flatMap {
      $0.groups.compactMap(\.parent?.key)
    }
    let set = try ImportedTickets.set(
      steps, since: old, issues: [steps[3_100].key: "SEC-3200", keys[2]: "SEC-3"])
    let table = try table(set)
    #expect((2...3).map { table.cell($0, "Issue Key") } == ["SEC-3", "SEC-3200"])
    #expect(table.cell(2, "Summary").hasSuffix("(3 of 3)"))
  }

  @Test func longListsOfResourcesHaveAFile() throws {
    var steps = ImportedTickets.steps
    steps[1].resources = (0..<51).map { "resource-\($0)" }
    let set = try ImportedTickets.set(steps)
    let files = Self.format.files(for: set)
    #expect(files.map(\.name).filter { $0.hasPrefix("resources/") } == ["resources/UP-0000000B.csv"])
    let table = try table(set)
    let described = try #require(
      table.table.rows.map { table.table.cell($0, "Description") }.first { $0.contains("0000000B") })
    #expect(described.contains("resources/UP-0000000B.csv"))
    let attach = "Where a ticket names a file in resources/, attach that file to it."
    #expect(Self.format.instructions(for: set).contains(attach))
    #expect(!Self.format.instructions(for: try ImportedTickets.set()).contains(attach))
  }

  @Test func theCommandLineHasItsOwnFiles() throws {
    var settings = TicketSettings()
    settings.project = "SEC"
    let format = JiraFormat(settings: settings)
    let set = try ImportedTickets.set(issues: ["UP-0000000B": "SEC-4"])
    let parents = try EditedTable(
      try #require(ImportedTickets.file(JiraCommandLine.parentsFile, of: format, for: set)))
    #expect(parents.table.rows.map { $0[2] } == ["Epic", "Epic"])
    let known = try ImportedTickets.set(issues: [set.parents[0].key: "SEC-1", "UP-0000000B": "SEC-4"])
    let tickets = try EditedTable(
      try #require(ImportedTickets.file(JiraCommandLine.file, of: format, for: known)))
    #expect(tickets.table.rows.map { [$0[1], $0[5]] } == [["SEC", "SEC-1"], ["SEC", "SEC-1"]])
  }

  /// Issues that `acli` made have no label with their key; their titles have it.
  @Test func closingLooksForKeysInLabelsAndTitles() throws {
    func query(_ count: Int) throws -> [TicketFile] {
      let old = (0..<count).map { PlannedStepSketch(key: "UP-\(10_000_000 + $0)") }
      let set = TicketSet(
        plan: PlannedStepSketch.plan([]), grouping: .none, since: PlannedStepSketch.plan(old))
      let files = Self.format.files(for: set).filter { $0.name.hasSuffix(".jql") }
      let names = Self.format.instructions(for: set, files: files.map(\.name)).joined()
      #expect(
        names.contains(count > 100 ? "jira-close-1.jql (then the other 2, in order)" : "in jira-close.jql,"))
      return files
    }
    #expect(
      try query(2).map(\.text) == [
        #"labels = uplift AND (labels in ("UP-10000000", "UP-10000001") OR summary ~ "\"UP-10000000\"" OR "#
          + #"summary ~ "\"UP-10000001\"") AND statusCategory != Done ORDER BY key"# + "\n"
      ])
    let many = try query(250)
    #expect(many.map(\.name) == ["jira-close-1.jql", "jira-close-2.jql", "jira-close-3.jql"])
    for number in 0..<250 {
      #expect(many[number / 100].text.ranges(of: "UP-\(10_000_000 + number)\"").count == 1)
      #expect(many[number / 100].text.ranges(of: "UP-\(10_000_000 + number)\\\"").count == 1)
    }
  }

  /// A ticket can be as large as a plan makes it, and never larger than the importer takes.
  @Test(arguments: [0, 50, 2_000])
  func longTextsFit(_ resources: Int) throws {
    var steps = ImportedTickets.steps
    steps[0].resources = (0...resources).map { "resource-[\($0)]-" + String(repeating: "{x}", count: 90) }
    steps[0].remediation = String(repeating: "<b>Do</b> [this] & *that*. ", count: 4_000)
    let files = Self.format.files(for: try ImportedTickets.set(steps))
    #expect(Self.format.faults(in: files.map(\.bytes)).isEmpty)
  }

  @Test(arguments: HostileTextTests.texts)
  func hostileTextsPassAndNoCellIsAFormula(_ text: String) throws {
    var settings = TicketSettings()
    settings.project = "SEC"
    let format = JiraFormat(settings: settings)
    let steps = ImportedTickets.hostile(text)
    var before = steps[0]
    before.key = "UP-0000000Z"
    before.dueDate = "2026-01-01"
    let set = try ImportedTickets.set(steps, since: [before], issues: ["UP-0000000Z": "SEC-1"])
    let files = format.files(for: set)
    #expect(format.faults(in: files.map(\.bytes)).isEmpty)
    for file in files where file.name.hasPrefix("jira") && file.name.hasSuffix(".csv") {
      let table = try EditedTable(file).table
      for row in table.rows {
        for (column, cell) in zip(table.header, row) {
          #expect(!CSVText.opensFormula(cell), "\(file.name), \(column): \(cell.debugDescription)")
          // The apostrophe of files for spreadsheets would be a part of the text.
          #expect(!cell.hasPrefix("'") || cell == text, "\(file.name), \(column): \(cell.debugDescription)")
        }
      }
      let titles = Set(
        table.rows.map { table.cell($0, table.header.contains("Summary") ? "Summary" : "summary") })
      let ticket = set.tickets[0].title(limit: 255)
      #expect(titles.contains(ticket) || file.name.contains("close") || file.name.contains("parents"))
    }
  }

  @Test(arguments: ["SEC", "A1_B", "sec", "1A", "S", "SEC-1", "S C", "", "=A"])
  func projectKeysAreChecked(_ text: String) {
    var settings = TicketSettings()
    settings.project = text
    #expect((settings.complaint == nil) == ["SEC", "A1_B"].contains(text))
  }
}
