import Testing

@testable import Delivery

/// What the rehearsal finds in files for Azure Boards that somebody has broken, one thing at a time.
@Suite struct AzureDevOpsRehearsalTests {
  private static let format = AzureDevOpsFormat(settings: TicketSettings())

  private static let mutations: [TableMutation] = [
    .cell(3, "Title 2", String(repeating: "x", count: 256)), .cell(3, "Title 2", ""),
    .cell(3, "Title 2", "two\nlines"), .cell(3, "Title 2", "=1+1"),
    .cell(2, "Title 2", "a second one"), .cell(2, "Work Item Type", "Bug"), .cell(2, "Work Item Type", ""),
    .cell(3, "Work Item Type", "User Story"), .cell(5, "Work Item Type", "Requirement"),
    .cell(3, "Priority", "5"), .cell(3, "Priority", ""), .cell(3, "Priority", "High"),
    .cell(3, "Remaining Work", "1.255"), .cell(3, "Remaining Work", "1,5"), .cell(3, "Remaining Work", "-1"),
    .cell(3, "Remaining Work", "1h"), .cell(2, "Remaining Work", "1"), .cell(2, "Original Estimate", "1"),
    .cell(3, "Tags", "a;;b"), .cell(3, "Tags", "a,b"), .cell(3, "Tags", "-a; b"),
    .cell(3, "Description", "+1"), .cell(3, "Description", String(repeating: "x", count: 32_001)),
    TableMutation("a state", row: 1, column: "State") { $0.add("State", "Closed") },
    TableMutation("a reason", row: 1, column: "Reason") { $0.add("Reason", "x") },
    TableMutation("somebody", row: 1, column: "Assigned To") { $0.add("Assigned To", "Ada") },
    TableMutation("a day", row: 1, column: "Changed Date") { $0.add("Changed Date", "x") },
    TableMutation("no type", row: 1, column: "Work Item Type") { try $0.drop("Work Item Type") },
    TableMutation("misspelled level", row: 1, column: "Title2") { try $0.set(1, "Title 2", "Title2") },
    TableMutation("misspelled", row: 1, column: "Remaining") {
      try $0.set(1, "Remaining Work", "Remaining")
    },
    TableMutation("Tags twice", row: 1, column: "Tags") { $0.add("Tags", "x") },
    TableMutation("levels turned", row: 1, column: "Title 1") {
      try $0.set(1, "Title 1", "x")
      try $0.set(1, "Title 2", "Title 1")
      try $0.set(1, "x", "Title 2")
    },
    TableMutation("a cell short", row: 3, column: nil) { $0.table.rows[1].removeLast() },
    TableMutation("no parent above", row: 2, column: "Title 2") { $0.table.rows.removeFirst() },
    TableMutation("under a task", row: 4, column: "Title 2") {
      try $0.set(3, "Title 1", "[UP-0000000A] x")
      try $0.set(3, "Title 2", "")
    },
    TableMutation("too many items", row: 1_002, column: nil) { table in
      table.table.rows += Array(repeating: table.table.rows[4], count: 1_000)
    },
    TableMutation("a bad number", row: 3, column: "ID") {
      $0.add("ID", "")
      try $0.set(3, "ID", "#12")
    },
    TableMutation("a number twice", row: 4, column: "ID") {
      $0.add("ID", "")
      try $0.set(3, "ID", "12")
      try $0.set(4, "ID", "12")
    },
    TableMutation("a path", row: 2, column: "Area Path") { $0.add("Area Path", "Contoso\\\\Security") },
    TableMutation("a reserved name", row: 6, column: "Iteration Path") {
      $0.add("Iteration Path", "Contoso\\con")
    },
    TableMutation("a field of Agile", row: 3, column: "Original Estimate") {
      try $0.set(2, "Work Item Type", "Issue")
      try $0.set(5, "Work Item Type", "Issue")
    },
  ]

  @Test(arguments: mutations)
  func theRehearsalFinds(_ mutation: TableMutation) throws {
    let file = try #require(
      ImportedTickets.file(AzureDevOpsFormat.file, of: Self.format, for: try ImportedTickets.set()))
    #expect(Self.format.faults(in: [file.bytes]).isEmpty)
    try mutation.faults(in: file, by: Self.format)
  }

  @Test func closingIsRehearsedToo() throws {
    let set = try ImportedTickets.set(
      [ImportedTickets.steps[1]], since: ImportedTickets.steps,
      issues: ["UP-0000000A": "4711", "UP-0000000C": "4712"])
    let file = try #require(ImportedTickets.file(AzureDevOpsClosing.file, of: Self.format, for: set))
    for mutation in [
      TableMutation.cell(2, "ID", ""), .cell(3, "ID", "4711"), .cell(2, "State", "Gone"),
      .cell(2, "Title", ""),
      .cell(3, "Work Item Type", "Epic"),
    ] { try mutation.faults(in: file, by: Self.format) }
  }
}
