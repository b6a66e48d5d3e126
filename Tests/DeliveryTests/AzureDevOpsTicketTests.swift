import Effort
import Testing

@testable import Delivery

/// What is in the files for Azure Boards.
@Suite struct AzureDevOpsTicketTests {
  private static func format(_ process: AzureDevOpsProcess = .agile) -> AzureDevOpsFormat {
    var settings = TicketSettings()
    settings.process = process
    return AzureDevOpsFormat(settings: settings)
  }

  private func table(
    _ set: TicketSet, _ process: AzureDevOpsProcess = .agile, _ name: String = AzureDevOpsFormat.file
  ) throws -> EditedTable {
    try EditedTable(try #require(ImportedTickets.file(name, of: Self.format(process), for: set)))
  }

  @Test func ticketsStandUnderTheirParents() throws {
    let table = try table(try ImportedTickets.set()).table
    #expect(
      table.header == [
        "Work Item Type", "Title 1", "Title 2", "Description", "Priority", "Tags", "Remaining Work",
        "Original Estimate",
      ])
    #expect(table.rows.map { $0[0] } == ["User Story", "Task", "Task", "User Story", "Task"])
    #expect(table.rows.map { $0[1].isEmpty } == [false, true, true, false, true])
    #expect(table.rows[2][2] == "[UP-0000000C] Secure transfer should be enabled · dev")
    #expect(table.rows.map { $0[4] } == ["2", "2", "2", "2", "2"])
    #expect(table.rows.map { $0[6] } == ["", "1.25", "1.5", "", "1.25"])
    #expect(
      table.rows[1][5]
        == "uplift; UP-0000000A; severity-high; by-hand; scope-prod-eu; owner-ada-contoso.example")
    #expect(table.rows[1][3].hasPrefix("<ul><li><b>Recommendation:</b> <a href=\"https://portal.azure.com/"))
  }

  @Test(
    arguments: zip(
      AzureDevOpsProcess.allCases, ["Issue", "User Story", "Product Backlog Item", "Requirement"]))
  func everyProcessHasItsTypesAndFields(_ process: AzureDevOpsProcess, _ type: String) throws {
    let set = try ImportedTickets.set()
    let table = try table(set, process).table
    #expect(table.rows[0][0] == type)
    #expect(table.header.contains("Original Estimate") == [.agile, .cmmi].contains(process))
    #expect(Self.format(process).faults(in: Self.format(process).files(for: set).map(\.bytes)).isEmpty)
  }

  @Test(arguments: [
    (0, "0"), (1, "0.02"), (20, "0.33"), (136, "2.27"), (150, "2.5"), (60, "1"), (6_001, "100.02"),
  ])
  func hoursHaveTwoDecimals(_ minutes: Int, _ hours: String) {
    #expect(AzureDevOpsRow.hours(Minutes(minutes)) == hours)
  }

  @Test func withoutParentsThereIsOneTitle() throws {
    let table = try table(try ImportedTickets.set(grouping: .none)).table
    #expect(Array(table.header.prefix(3)) == ["Work Item Type", "Title", "Description"])
    #expect(table.rows.map { $0[0] } == ["Task", "Task", "Task"])
  }

  @Test func pathsAreColumnsWhereTheyAreNamed() throws {
    var settings = TicketSettings()
    settings.area = "Contoso\\Security"
    settings.iteration = "Contoso\\Sprint 1"
    let format = AzureDevOpsFormat(settings: settings)
    let file = try #require(
      ImportedTickets.file(AzureDevOpsFormat.file, of: format, for: try ImportedTickets.set()))
    let table = try EditedTable(file)
    #expect((2...6).allSatisfy { table.cell($0, "Area Path") == "Contoso\\Security" })
    #expect((2...6).allSatisfy { table.cell($0, "Iteration Path") == "Contoso\\Sprint 1" })
    #expect(format.faults(in: [file.bytes]).isEmpty)
  }

  @Test func knownItemsAreUpdated() throws {
    let parent = try ImportedTickets.set().parents[1].key
    let table = try table(try ImportedTickets.set(issues: ["UP-0000000C": "4711", parent: "4700"])).table
    #expect(table.header[0] == "ID")
    #expect(table.rows.map { $0[0] } == ["", "", "4711", "4700", ""])
  }

  /// A stray has no parent above it: it must not fall under another's.
  @Test func whatTheTrackerHasUnderAnUnknownNameIsLeftOut() throws {
    var steps = ImportedTickets.steps
    steps[0].owner = "grace@contoso.example"
    steps.append(PlannedStepSketch(key: "UP-0000000D", completes: [("B", 1)]))
    steps.append(PlannedStepSketch(key: "UP-0000000E", completes: [("C", 1)]))
    let set = try ImportedTickets.set(steps, since: ImportedTickets.steps)
    let table = try table(set).table
    #expect(table.rows.map { $0[0] } == ["Task", "User Story", "Task"])
    #expect(table.rows[0][1].hasPrefix("[UP-0000000D]"))
    #expect(table.rows[2][2].hasPrefix("[UP-0000000E]"))
    #expect(ImportedTickets.file(MissingIssues.file, of: Self.format(), for: set) != nil)
    #expect(Self.format().faults(in: Self.format().files(for: set).map(\.bytes)).isEmpty)
  }

  @Test(arguments: zip(AzureDevOpsProcess.allCases, ["Done", "Closed", "Done", "Closed"]))
  func knownItemsAreClosedAndOthersNamed(_ process: AzureDevOpsProcess, _ state: String) throws {
    let set = try ImportedTickets.set(
      [ImportedTickets.steps[1]], since: ImportedTickets.steps, issues: ["UP-0000000A": "4711"])
    let table = try table(set, process, AzureDevOpsClosing.file).table
    #expect(table.header == ["ID", "Work Item Type", "Title", "State"])
    #expect(
      table.rows == [["4711", "Task", "[UP-0000000A] Secure transfer should be enabled · prod-eu", state]])
    #expect(Self.format(process).instructions(for: set).contains { $0.hasSuffix("the key): UP-0000000C.") })
  }

  @Test func twoThousandFiveHundredTicketsAreThreeFiles() throws {
    let set = try ImportedTickets.set(ImportedTickets.many(2_500))
    let files = Self.format().files(for: set)
    #expect(files.map(\.name) == ["azure-devops-1.csv", "azure-devops-2.csv", "azure-devops-3.csv"])
    #expect(Self.format().faults(in: files.map(\.bytes)).isEmpty)
    let tables = try files.map { try EditedTable($0) }
    #expect(tables.map(\.table.rows.count) == [1_000, 1_000, 503])
    let parents = tables.map { $0.cell(2, "Title 1") }
    #expect(parents.map { $0.suffix(8) } == ["(1 of 3)", "(2 of 3)", "(3 of 3)"])
    #expect(Set(parents.map { $0.prefix(13) }).count == 3)
    let titles = tables.flatMap { table in table.table.rows.map { table.table.cell($0, "Title 2") } }
    #expect(Set(titles).count == 2_501)
    #expect(Self.format().instructions(for: set).contains { $0.contains("several items") })
  }

  /// Whole parents share a file as long as they fit.
  @Test func parentsAreNotTornApart() throws {
    let steps = (0..<1_200).map { index in
      PlannedStepSketch(
        key: ImportedTickets.many(1)[0].key.dropLast(4) + String(1_000 + index), scope: "s\(index)",
        completes: [("control \(index / 300)", 1)])
    }
    let files = Self.format().files(for: try ImportedTickets.set(steps))
    let tables = try files.map { try EditedTable($0) }
    #expect(tables.map(\.table.rows.count) == [903, 301])
    #expect(Self.format().faults(in: files.map(\.bytes)).isEmpty)
  }

  @Test(arguments: HostileTextTests.texts)
  func hostileTextsPassAndNoCellIsAFormula(_ text: String) throws {
    let set = try ImportedTickets.set(ImportedTickets.hostile(text))
    let files = Self.format().files(for: set)
    #expect(Self.format().faults(in: files.map(\.bytes)).isEmpty)
    for file in files where !file.name.hasPrefix("resources/") {
      let table = try EditedTable(file).table
      for row in table.rows {
        for (column, cell) in zip(table.header, row) {
          #expect(!CSVText.opensFormula(cell) && !cell.hasPrefix("'"), "\(column): \(cell.debugDescription)")
        }
      }
      #expect(table.rows.map { table.cell($0, "Title 2") }.contains(set.tickets[0].title(limit: 255)))
    }
  }

  @Test(arguments: [
    ("Contoso\\Security", true), ("Contoso", true), ("Contoso\\Ünïon-1.2 (a)", true), ("", false),
    ("\\Contoso", false), ("Contoso\\", false), ("Contoso/Security", false), ("Contoso\\NUL", false),
    ("=Contoso", false), ("Contoso\\" + String(repeating: "x", count: 256), false),
  ])
  func pathsAreChecked(_ path: String, _ isPath: Bool) {
    var settings = TicketSettings()
    settings.area = path
    #expect((settings.complaint == nil) == isPath)
    settings.area = nil
    settings.iteration = path
    #expect((settings.complaint == nil) == isPath)
  }
}
