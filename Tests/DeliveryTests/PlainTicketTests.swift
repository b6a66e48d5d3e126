import Testing

@testable import Delivery

/// The checklist and plain CSV, and what their rehearsals find.
@Suite("Checklist and plain CSV") struct PlainTicketTests {
  private static let keys = TicketSample.keys
  private static let tickets = "tickets.csv"
  private static let resources = "resources.csv"
  private static let list = "tickets.md"

  @Test func everyTicketIsARow() throws {
    let table = try CSVTable(Array(TicketSample.file(Self.tickets, of: PlainCSVFormat()).utf8), file: "x")
    #expect(
      table.rows.map { [$0[0], $0[2]] } == [
        [Self.keys.new, "new"], [Self.keys.changed, "changed"], [Self.keys.closing, "close"],
      ])
    let new = table.rows[0]
    #expect(table.cell(new, "Resources") == "400" && table.cell(new, "Due date") == "2026-11-30")
    #expect(table.cell(new, "Title") == "[UP-0000000A] Ports should be closed; really, all · prod-eu")
    #expect(table.cell(new, "Description").contains("resources.csv"))
    let all = try CSVTable(Array(TicketSample.file(Self.resources, of: PlainCSVFormat()).utf8), file: "x")
    #expect(all.rows.count == 401)
  }

  @Test func everyTicketIsATask() {
    let text = TicketSample.file(Self.list, of: ChecklistFormat())
    let tasks = text.split(separator: "\n").filter { $0.hasPrefix("- [ ] ") }.map {
      String($0.dropFirst(8).prefix(11))
    }
    #expect(tasks == [Self.keys.new, Self.keys.changed, Self.keys.closing])
    #expect(text.contains("## To close"))
    #expect(text.contains("`resources/\(Self.keys.new).csv`"))
    #expect(text.contains("az vm open-port"))
  }

  /// Whoever pastes it must not wonder where the tickets are.
  @Test func aListWithNothingNewSaysSo() {
    let plan = PlannedStepSketch.plan([PlannedStepSketch()])
    let set = TicketSet(plan: plan, grouping: .control, since: plan)
    let text = TicketSample.file(Self.list, of: ChecklistFormat(), set)
    #expect(text.contains("\n\nNo ticket is new or changed.\n"))
    #expect(ChecklistFormat().faults(in: [TicketFileBytes(name: Self.list, bytes: Array(text.utf8))]) == [])
  }

  /// Each part goes into an issue of GitHub, and none of its tickets is cut.
  @Test(arguments: [TicketGrouping.control, .scope, .none])
  func aLongListIsSeveralThatFit(_ grouping: TicketGrouping) {
    // The worst for the indent are many short lines: with 8,500 they just fit, 13,000 would without it.
    let steps = (0..<60).map { number in
      PlannedStepSketch(
        key: "UP-\(10_000_000 + number)", recommendation: String(repeating: "@", count: 300),
        scope: "s\(number % 2)", controls: number < 50 ? ["A\(number % 3)"] : [],
        completes: number < 50 ? [("A\(number % 3)", 5)] : [],
        resources: (0..<(number * 7)).map { "vm-\($0)" } + ["vm"],
        remediation: String(repeating: "x<br>", count: [8: 13_000, 9: 8_500][number] ?? 200))
    }
    let old = (0..<1_500).map { PlannedStepSketch(key: "UP-\(20_000_000 + $0)") }
    let set = TicketSet(
      plan: PlannedStepSketch.plan(steps), grouping: grouping, since: PlannedStepSketch.plan(old))
    let files = ChecklistFormat().files(for: set)
    let pages = files.filter { $0.name.hasPrefix("tickets") }
    #expect(pages.count > 5)
    #expect(pages.contains { $0.text.ranges(of: "\n  x  \n").count > 4_000 })
    #expect(pages.map(\.name) == (1...pages.count).map { "tickets-\($0).md" })
    #expect(
      ChecklistFormat().faults(in: files.map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) })
        == [])
    for (index, page) in pages.enumerated() {
      #expect(page.text.utf16.count <= 65_536)
      #expect(page.text.hasPrefix("# Remediation tickets (\(index + 1) of \(pages.count))\n\n"))
      let opened = page.text.ranges(of: "<details>").count
      #expect(opened == page.text.ranges(of: "\n  </details>\n").count)
    }
    let tasks = pages.flatMap { $0.text.split(separator: "\n").filter { $0.hasPrefix("- [ ] ") } }
    let keys = tasks.map { String($0.dropFirst(8).prefix(11)) }
    #expect(Set(keys) == Set(steps.map(\.key) + old.map(\.key)) && keys.count == 1_560)
    let all = pages.map(\.text).joined()
    #expect(all.contains("## To close (continued)\n\n- [ ] "))
    #expect(all.contains("## Under no control\n\n- [ ] ") == (grouping == .control))
    #expect(all.ranges(of: "percent points, ").count == set.parents.count)
    let instructions = ChecklistFormat().instructions(for: set, files: files.map(\.name))
    #expect(
      instructions[0].hasPrefix(
        "Paste tickets-1.md (then the other \(pages.count - 1), in order) into wiki pages"))
  }

  @Test func aPartThatDoesNotFitIsFound() {
    let text = "# x\n" + String(repeating: "x", count: 65_600)
    for name in ["tickets.md", "tickets-2.md"] {
      let faults = ChecklistFormat().faults(in: [TicketFileBytes(name: name, bytes: Array(text.utf8))])
      #expect(faults.map(\.description) == ["\(name): 65,604 characters, at most 65,536 in an issue"])
    }
  }

  static let mutations = [
    FileMutation("key twice", tickets, row: 3, column: "Key", says: "row 2") {
      $0.once("\r\nUP-0000000B", "\r\nUP-0000000A")
    },
    FileMutation("no key", tickets, row: 2, column: "Key", says: "a key as") {
      $0.once("\r\nUP-0000000A", "\r\nkey")
    },
    FileMutation("unknown change", tickets, row: 2, column: "Change", says: "expected one of") {
      $0.once(",new,", ",fresh,")
    },
    FileMutation("column gone", tickets, row: 1, column: "Estimate minutes", says: "missing") {
      $0.once("Estimate minutes", "Estimate")
    },
    FileMutation("estimate in words", tickets, row: 2, column: "Estimate minutes", says: "whole number") {
      $0.once(",400,6060,", ",400,long,")
    },
    FileMutation("bad day", tickets, row: 2, column: "Due date", says: "a day as") {
      $0.once(",2026-11-30", ",2026-11-31")
    },
    FileMutation("gain in words", tickets, row: 2, column: "Gain percent points", says: "a number from") {
      $0.once(",400,6060,", ",400,6060,x")
    },
    FileMutation(
      "another parent title", tickets, row: 3, column: "Parent title", says: "another than that of row 2"
    ) {
      let cells = $0.split(separator: ",A,")
      return cells.prefix(2).joined(separator: ",A,") + ",Z," + cells.dropFirst(2).joined(separator: ",A,")
    },
    FileMutation("one resource less", resources, says: "lists 399") { text in
      text.replacing("UP-0000000A,/subscriptions/x/vm-7,vm-7,by hand,15\r\n", with: "")
    },
    FileMutation("resource of nobody", resources, row: 2, column: "Key", says: "no row of tickets.csv") {
      $0.once("UP-0000000A", "UP-0000000Z")
    },
    FileMutation("resources gone", resources, says: "is missing") { _ in nil },
    FileMutation("formula", tickets, row: 2, column: "Owner", says: "formula") {
      $0.once(",mira@", ",=mira@")
    },
    FileMutation("link that runs", tickets, column: "Link", says: "https://") {
      $0.once(",https:", ",javascript:")
    },
    FileMutation("quote never closed", tickets, says: "never closed") { $0 + "\"open" },
    FileMutation("minutes in words", resources, row: 2, column: "Minutes", says: "whole number") {
      $0.once(",15\r\n", ",x\r\n")
    },
  ]

  @Test(arguments: mutations)
  func tablesAreRehearsed(_ mutation: FileMutation) { mutation.check(PlainCSVFormat()) }

  static let tasks = [
    FileMutation("task without a key", list, says: "expected a task") { $0.once("\\[UP-0000000A\\] ", "") },
    FileMutation("key twice", list, says: "is that of row") { $0.once("\\[UP-0000000B", "\\[UP-0000000A") },
    FileMutation("broken box", list, says: "expected a task") { $0.once("- [ ]", "- []") },
    FileMutation("details never closed", list, says: "never closed") {
      $0.once("  </details>", "\u{1}").split(separator: "\u{1}").first.map(String.init)
    },
    FileMutation("details inside details", list, says: "inside the details") {
      $0.once("\n  </details>\n", "\n")
    },
    FileMutation("details closed twice", list, says: "not open") { $0 + "  </details>\n" },
    FileMutation("no heading", list, row: 1, says: "a heading") { String($0.dropFirst(2)) },
    FileMutation("text is not UTF-8", list, row: 1, says: "UTF-8") { "\u{0}" + $0 },
    FileMutation("control character", list, says: "control") { $0.once("Ports", "\u{1B}[2JPorts") },
    FileMutation(
      "list of another ticket", "resources/\(keys.new).csv", row: 2, column: "Key", says: "named by"
    ) {
      $0.once(keys.new, keys.changed)
    },
    FileMutation(
      "list without a column", "resources/\(keys.new).csv", row: 1, column: "Minutes", says: "missing"
    ) {
      $0.once(",Minutes", ",Hours")
    },
  ]

  @Test(arguments: tasks)
  func checklistsAreRehearsed(_ mutation: FileMutation) { mutation.check(ChecklistFormat()) }

  @Test func aDoneTaskIsStillATask() {
    let text = TicketSample.file(Self.list, of: ChecklistFormat()).once("- [ ]", "- [x]")
    #expect(ChecklistFormat().faults(in: [TicketFileBytes(name: Self.list, bytes: Array(text.utf8))]) == [])
  }
}
