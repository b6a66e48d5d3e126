import Testing

@testable import Delivery

/// What the rehearsal finds in Jira's files that somebody has broken, one thing at a time.
@Suite struct JiraRehearsalTests {
  private static let format = JiraFormat(settings: TicketSettings())

  private static let mutations: [TableMutation] = [
    .cell(4, "Summary", String(repeating: "x", count: 256)), .cell(4, "Summary", ""),
    .cell(4, "Summary", "[UP-0000000A] two\nlines"), .cell(4, "Summary", "=1+1"),
    .cell(4, "Description", String(repeating: "x", count: 32_768)), .cell(4, "Description", "@SUM(1)"),
    .cell(4, "Issue Type", "Story"), .cell(4, "Issue Type", ""), .cell(4, "Issue ID", "x"),
    .cell(4, "Issue ID", "1"), .cell(5, "Parent", "77"), .cell(5, "Parent", "3"), .cell(2, "Parent", "2"),
    .cell(4, "Parent", "1.5"), .cell(4, "Issue Key", "12"), .cell(4, "Issue Key", "sec-12"),
    .cell(4, "Priority", "Critical"), .cell(4, "Labels", "two words"),
    .cell(4, "Labels", String(repeating: "x", count: 256)), .cell(4, "Due Date", "24/Dec/26"),
    .cell(4, "Due Date", "2026-02-30"), .cell(4, "Original Estimate", "1.5"),
    .cell(4, "Remaining Estimate", "-60"), .cell(4, "Original Estimate", "1h"),
    .cell(2, "Original Estimate", "60"), .cell(4, "Assignee", "+1 555"),
    TableMutation("no Summary", row: 1, column: "Summary") { try $0.drop("Summary") },
    TableMutation("no Parent", row: 1, column: "Parent") { try $0.drop("Parent") },
    TableMutation("Priority twice", row: 1, column: "Priority") { $0.add("Priority", "High") },
    TableMutation("punctuation", row: 1, column: "Due Date:") { try $0.set(1, "Due Date", "Due Date:") },
    TableMutation("a cell short", row: 3, column: nil) { $0.table.rows[1].removeLast() },
    TableMutation("a cell more", row: 3, column: nil) { $0.table.rows[1].append("x") },
    TableMutation("an issue twice", row: 5, column: "Issue Key") {
      try $0.set(4, "Issue Key", "SEC-1")
      try $0.set(5, "Issue Key", "SEC-1")
    },
    TableMutation("a child before its parent", row: 2, column: "Parent") { $0.table.rows.swapAt(0, 2) },
    TableMutation("too many rows", row: 1_502, column: nil) { table in
      table.table.rows += Array(repeating: table.table.rows[4], count: 1_500)
    },
  ]

  @Test(arguments: mutations)
  func theRehearsalFinds(_ mutation: TableMutation) throws {
    let file = try #require(
      ImportedTickets.file(JiraFormat.file, of: Self.format, for: try ImportedTickets.set()))
    #expect(Self.format.faults(in: [file.bytes]).isEmpty)
    try mutation.faults(in: file, by: Self.format)
  }

  @Test func theRehearsalReadsBytes() throws {
    let file = try #require(
      ImportedTickets.file(JiraFormat.file, of: Self.format, for: try ImportedTickets.set()))
    func first(_ bytes: [UInt8]) -> TicketFault? {
      Self.format.faults(in: [TicketFileBytes(name: "jira-12.csv", bytes: bytes)]).first
    }
    let bytes = Array(file.text.utf8)
    let mark = try #require(first([0xEF, 0xBB, 0xBF] + bytes))
    #expect(
      mark.description.hasPrefix("jira-12.csv, row 1, column Issue Type: begins with a byte order mark"))
    let latin = try #require(first(bytes + Array("Epic,\u{FF}".utf8.dropLast(2)) + [0xFF, 0x0A]))
    #expect(latin.description == "jira-12.csv, row 7, column 2: is not UTF-8")
    let open = try #require(first(bytes + Array("Task,\"x".utf8)))
    #expect(open.description == "jira-12.csv, row 7, column 2: a quote is opened and never closed")
    #expect(first([])?.row == 1)
  }

  @Test func theRehearsalReadsTheMapping() throws {
    let files = Self.format.files(for: try ImportedTickets.set())
    let table = try #require(files.first { $0.name == JiraFormat.file }).bytes
    let mapping = try #require(files.first { $0.name == JiraConfiguration.file })
    func faults(_ old: String, _ new: String) throws -> [String] {
      try #require(mapping.text.contains(old))
      let text = mapping.text.replacing(old, with: new)
      return Self.format.faults(
        in: [table, TicketFileBytes(name: mapping.name, bytes: Array(text.utf8))]
      ).map { "\($0.column ?? "") \($0.message)" }
    }
    #expect(try faults("{", "{").isEmpty)
    #expect(
      try faults("\"Parent\"", "\"Elder\"") == ["config.field.mappings the column Parent has no field"])
    #expect(try faults("yyyy-MM-dd", "dd/MMM/yy").map { $0.prefix(18) } == ["config.date.format"])
    #expect(try faults("UTF-8", "ISO-8859-1").map { $0.prefix(15) } == ["config.encoding"])
    #expect(try faults("\"2.0\"", "2,").map { $0.prefix(12) } == [" is no JSON:"])
  }

  @Test func theOtherFilesAreRehearsedToo() throws {
    var settings = TicketSettings()
    settings.project = "SEC"
    let format = JiraFormat(settings: settings)
    let set = try ImportedTickets.set(
      [ImportedTickets.steps[1]], since: [ImportedTickets.steps[0], ImportedTickets.steps[2]],
      issues: ["UP-0000000A": "SEC-12", "UP-0000000C": "SEC-13"])
    let closing = try #require(ImportedTickets.file(JiraClosing.file, of: format, for: set))
    for mutation in [
      TableMutation.cell(2, "Issue Key", ""), .cell(2, "Issue Key", "12"), .cell(3, "Summary", ""),
      TableMutation("twice", row: 3, column: "Issue Key") { $0.table.rows[1] = $0.table.rows[0] },
    ] { try mutation.faults(in: closing, by: format) }
    let bulk = try #require(ImportedTickets.file(JiraCommandLine.file, of: format, for: set))
    for mutation in [
      TableMutation.cell(2, "projectKey", "sec"), .cell(2, "issueType", "Bug"), .cell(2, "label", "a b"),
      .cell(2, "parentIssueId", "7"), .cell(2, "summary", "-x"),
    ] { try mutation.faults(in: bulk, by: format) }
  }
}
