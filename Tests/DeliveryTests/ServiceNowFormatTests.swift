import Testing

@testable import Delivery

/// Rows for an import set, and what their rehearsal finds.
@Suite("ServiceNow") struct ServiceNowFormatTests {
  private let format = ServiceNowFormat()
  private static let keys = TicketSample.keys
  private static let file = "servicenow.csv"
  private static let close = "servicenow-close.csv"
  private static let records = "servicenow-records.json"

  private func table(_ name: String = file, _ set: TicketSet = TicketSample.set) throws -> CSVTable {
    try CSVTable(Array(TicketSample.file(name, of: format, set).utf8), file: name)
  }

  private func row(_ key: String, _ table: CSVTable) throws -> [String: String] {
    let row = try #require(table.rows.first { $0[0] == key })
    return Dictionary(uniqueKeysWithValues: zip(table.header, row))
  }

  @Test func rowsHaveWhatTheMapNeeds() throws {
    let table = try table()
    let parent = TicketSample.set.writtenParents[0].key
    #expect(table.rows.map { $0[0] } == [parent, Self.keys.new, Self.keys.changed])
    let new = try row(Self.keys.new, table)
    #expect(new["u_parent_key"] == parent)
    #expect(new["correlation_id"] == Self.keys.new)
    #expect(new["due_date"] == "2026-11-30 23:59:59")
    #expect(new["assigned_to"] == "mira@contoso.example")
    #expect(["impact", "urgency", "priority"].map { new[$0] } == ["2", "1", "2"])
    #expect(new["u_estimate_minutes"] == "6060")
    #expect(new["work_notes"] == "")
    let changed = try row(Self.keys.changed, table)
    #expect(changed["work_notes"]?.contains("due date 2026-12-01 before, 2027-02-28 now") == true)
  }

  @Test func whatLeftThePlanIsClosedInAFileOfItsOwn() throws {
    let table = try table(Self.close)
    #expect(table.rows.map { [$0[0], $0[3]] } == [[Self.keys.closing, "7"], [Self.keys.emptied, "7"]])
    #expect(!(try self.table().header.contains("state")))
    #expect(TicketSample.file(Self.close, of: format, TicketSample.first).isEmpty)
  }

  /// Instructions name what is there and nothing else.
  @Test func instructionsNameTheFilesThatWereWritten() {
    let closed = TicketSet(
      plan: PlannedStepSketch.plan([]), grouping: .control,
      since: PlannedStepSketch.plan([PlannedStepSketch()]))
    #expect(format.files(for: closed).map(\.name) == [Self.close])
    let lines = format.instructions(for: closed)
    #expect(lines.count == 2 && lines[0] == "There is nothing to import.")
    #expect(lines[1].contains(Self.close))
    let plan = PlannedStepSketch.plan([PlannedStepSketch()])
    #expect(
      format.instructions(for: TicketSet(plan: plan, grouping: .none, since: plan)) == [
        "There is nothing to import."
      ])
    var small = format
    small.rowsLimit = 2
    small.recordsLimit = 1
    let split = small.instructions(for: TicketSample.set).joined(separator: "\n")
    #expect(split.contains("Load servicenow-1.csv (then the other 1, in order)"))
    #expect(split.contains("send servicenow-records-1.json (then the other 2, in order)"))
    #expect(split.contains("resources/"))
  }

  @Test func longListsOfClosingTicketsAreSplit() {
    var small = format
    small.rowsLimit = 1
    let names = small.files(for: TicketSample.set).map(\.name).filter { $0.contains("close") }
    #expect(names == ["servicenow-close-1.csv", "servicenow-close-2.csv"])
  }

  @Test func longListsAreInAFileBeside() throws {
    let description = try #require(try row(Self.keys.new, table())["description"])
    #expect(description.contains("resources/\(Self.keys.new).csv"))
    #expect(
      TicketSample.file("resources/\(Self.keys.new).csv", of: format).split(separator: "\r\n").count == 401)
  }

  @Test func filesAreSplitWhereTheImportEnds() throws {
    var format = format
    (format.rowsLimit, format.recordsLimit) = (10, 2)
    let sketches = (0..<105).map { PlannedStepSketch(key: "UP-\(10_000_000 + $0)") }
    let set = TicketSet(plan: PlannedStepSketch.plan(sketches), grouping: .control)
    let files = format.files(for: set).map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) }
    #expect(files.map(\.name).prefix(2) == ["servicenow-1.csv", "servicenow-2.csv"])
    #expect(files.count == 11 + 53 && files.last?.name == "servicenow-records-53.json")
    let keys = try files.prefix(11).flatMap { try CSVTable($0.bytes, file: $0.name).rows.map { $0[0] } }
    #expect(keys == [set.parents[0].key] + sketches.map(\.key))
    // Also as a folder lists them, the tenth before the second.
    #expect(self.format.faults(in: files) == [])
    #expect(self.format.faults(in: files.sorted { $0.name < $1.name }) == [])
    #expect(self.format.faults(in: Array(files.dropFirst())).contains { $0.column == "u_parent_key" })
    #expect(ServiceNowRules.rowsLimit == 10_000 && ServiceNowRules.recordsLimit == 200)
  }

  @Test func recordsAreTheRows() throws {
    let table = try table()
    let document = try JSONParser.parse(Array(TicketSample.file(Self.records, of: format).utf8))
    let records = try JSONCursor(document).member("records").elements()
    #expect(records.count == table.rows.count)
    for (record, row) in zip(records, table.rows) {
      for (column, cell) in zip(table.header, row) {
        #expect(try record.value[column] == nil ? cell == "" : record.member(column).string() == cell)
      }
    }
  }

  @Test(arguments: ["日", "👩‍👩‍👧‍👦", ";=", "\\", "x"])
  func everyRowFits(_ character: String) throws {
    let text = String(repeating: character, count: 2_000)
    var sketch = PlannedStepSketch(
      key: "UP-0000000A", recommendation: text, scope: text, controls: [text],
      completes: [(text, 1)], resources: (0..<30).map { "\($0)\(text)" }, remediation: text, owner: text)
    let before = TicketSet(plan: PlannedStepSketch.plan([sketch]), grouping: .control)
    sketch.owner = "else\(text)"
    let after = TicketSet(
      plan: PlannedStepSketch.plan([sketch]), grouping: .control, since: before.plan)
    for set in [before, after] {
      let table = try table(Self.file, set)
      for row in table.rows { #expect(row.reduce(0) { $0 + $1.utf8.count } <= 8_126) }
      let files = format.files(for: set).map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) }
      #expect(format.faults(in: files) == [])
    }
  }

  static let mutations = [
    FileMutation("row too long", file, row: 3, says: "at most 8,126") {
      $0.once("Data can be read", String(repeating: "Data ", count: 1_500))
    },
    FileMutation("title too long", file, row: 3, column: "short_description", says: "at most 160") {
      $0.once("] Ports", "] " + String(repeating: "Ports ", count: 30))
    },
    FileMutation("unknown column", file, row: 1, column: "u_what", says: "no such column") {
      $0.once("work_notes", "u_what")
    },
    FileMutation("column gone", file, row: 1, column: "u_key", says: "missing") {
      $0.once("u_key,", "key,")
    },
    FileMutation("column twice", file, row: 1, column: "impact", says: "twice") {
      $0.once("urgency", "impact")
    },
    FileMutation("state among the tickets", file, row: 1, column: "state", says: "would move") {
      $0.once("work_notes", "state")
    },
    FileMutation("bad date", file, row: 3, column: "due_date", says: "a moment as") {
      $0.once("2026-11-30 23", "2026-11-31 23")
    },
    FileMutation("bad time", file, row: 3, column: "due_date", says: "a moment as") {
      $0.once("30 23:59", "30 24:59")
    },
    FileMutation("day alone", file, row: 3, column: "due_date", says: "a moment as") {
      $0.once("2026-11-30 23:59:59", "2026-11-30")
    },
    FileMutation("no key", file, row: 3, column: "u_key", says: "a key as") {
      $0.once("\r\nUP-0000000A", "\r\nUP-a")
    },
    FileMutation("keys differ", file, row: 3, column: "correlation_id", says: "not the u_key") {
      $0.once(",UP-0000000A,uplift", ",UP-0000000Z,uplift")
    },
    FileMutation("key twice", file, row: 4, column: "u_key", says: "row 3") {
      $0.replacing("0000000B", with: "0000000A")
    },
    FileMutation("parent that is not there", file, row: 3, column: "u_parent_key", says: "no row above") {
      $0.once("\r\nUP-0000000A,UP-", "\r\nUP-0000000A,UP-9")
    },
    FileMutation("impact of four", file, row: 3, column: "impact", says: "from 1 to 3") {
      $0.once("ticket)\",2,1,2,mira", "ticket)\",4,1,2,mira")
    },
    FileMutation("formula", file, row: 3, column: "assigned_to", says: "formula") {
      $0.once("2,1,2,mira@", "2,1,2,=mira@")
    },
    FileMutation("cell too few", file, row: 3, says: "cells, expected") { $0.once("UP-0000000A,", "") },
    FileMutation("mark in front", file, row: 1, says: "byte order mark") { "\u{FEFF}" + $0 },
    FileMutation("closing without state", close, row: 2, column: "state", says: "is empty") {
      $0.once(",7,", ",,")
    },
    FileMutation("records in another shape", records, says: "records") {
      $0.once("\"records\"", "\"rows\"")
    },
    FileMutation("field unknown", records, row: 1, column: "u_what", says: "no such field") {
      $0.once("\"impact\"", "\"u_what\"")
    },
    FileMutation("record without text", records, says: "a string") {
      $0.once("\"impact\": \"2\"", "\"impact\": 2")
    },
    FileMutation("records cut", records, says: "expected") { String($0.dropLast(20)) },
  ]

  @Test(arguments: mutations)
  func findsWhatIsWrong(_ mutation: FileMutation) { mutation.check(format) }
}
