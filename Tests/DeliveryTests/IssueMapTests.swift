import Testing

@testable import Delivery

/// What the tracker calls its tickets, as people and trackers write it down.
@Suite("Issue map") struct IssueMapTests {
  @Test func aFaultyMapSaysWhere() {
    #expect(throws: TicketFault.self) { try IssueMap(csv: Array("name,size\r\n".utf8)) }
    #expect {
      try IssueMap(csv: Array("key,issue\nUP-00000001,2\nUP-00000002\n".utf8))
    } throws: {
      ($0 as? TicketFault)?.row == 3
    }
  }

  /// What people have is what the tracker gives them.
  @Test func issuesComeFromTheTrackersOwnExports() throws {
    let jira = """
      Summary,Issue key,Issue id,Status
      [UP-0000000A] Turn it on · prod,SEC-9,10012,To Do
      Somebody else's,SEC-10,10013,To Do

      """
    let boards = """
      ID,Work Item Type,Title 1,Title 2,State
      4711,Issue,[UP-0000000B] Encrypt,,To Do
      4712,Task,,[UP-0000000A] Turn it on,To Do

      """
    let first = try IssueMap(csv: Array(jira.utf8))
    #expect(first.entries.map { "\($0) \($1)" } == ["UP-0000000A SEC-9"])
    let second = try IssueMap(csv: Array(boards.utf8))
    #expect(second.entries.map { "\($0) \($1)" } == ["UP-0000000A 4712", "UP-0000000B 4711"])
    #expect(
      throws: TicketFault(file: "issues.csv", row: 2, column: "key", message: "expected a key as UP-3F2AK7QM")
    ) {
      try IssueMap(csv: Array("key,issue\nUP-1,SEC-1\n".utf8))
    }
  }

  /// What a spreadsheet would take for a formula, or nobody sees, is no issue: it would be another one each time.
  @Test(arguments: ["=1+1", "@SEC", "+1", "SEC;=1", "SEC-\u{200B}1", "SEC\n1\n"])
  func namesThatNoTrackerGivesAreFaults(_ issue: String) {
    for header in ["key,issue", "Summary,Issue key"] {
      #expect {
        try IssueMap(csv: Array("\(header)\nUP-0000000A,\"\(issue)\"\n".utf8))
      } throws: {
        let fault = $0 as? TicketFault
        return fault?.row == 2 && fault?.column == String(header.split(separator: ",")[1])
      }
    }
  }

  /// People put words before the key, and trackers keep labels.
  @Test(
    arguments: [
      ("Blocked: [UP-0000000A] Turn it on", "uplift", "A"), ("Turn it on (UP-0000000A)", "other uplift", "A"),
      ("Turn it on", "uplift UP-0000000A severity-high", "A"),
      ("Turn it on", "uplift; UP-0000000A; owner-mira", "A"),
      ("Turn it on", "uplift,UP-0000000A", "A"), ("after [UP-0000000A]", "uplift UP-0000000A", "A"),
      ("[UP-0000000A] after UP-0000000B", "uplift UP-0000000B", "A"), ("[UP-0000000A] Turn it on", "", "A"),
      ("UP-0000000A and UP-0000000B", "uplift", nil), ("UP-0000000A", "UP-0000000B", "A"),
      ("after [UP-0000000A]", "uplift UP-0000000B", nil),
      ("xUP-0000000A UP-0000000Ax UP-0000000A_1", "uplift", nil),
      ("UP-0000000A-2", "uplift my-UP-0000000A", nil), ("up-0000000a", "uplift", nil),
      ("\u{E9}UP-0000000A", "uplift", nil),
      // Somebody else's issue that speaks of the ticket.
      ("Ask about UP-0000000A", "audit", nil), ("Ask about UP-0000000A", "", nil),
      ("Ask", "UP-0000000A", nil),
      ("Ask about UP-0000000A", "uplifting", nil),
    ] as [(String, String, String?)])
  func editedTitlesAndLabelsHaveKeys(_ title: String, _ labels: String, _ key: String?) throws {
    for header in ["Issue key,Summary,Labels", "ID,Title,Tags"] {
      let map = try IssueMap(csv: Array("\(header)\nSEC-1,\"\(title)\",\"\(labels)\"\n".utf8))
      #expect(map.entries.map(\.key) == [key.map { "UP-0000000\($0)" }].compactMap(\.self))
    }
    let withoutLabels = try IssueMap(csv: Array("Issue key,Summary\nSEC-1,\"\(title)\"\n".utf8))
    #expect(withoutLabels.isEmpty == (IssueMap.key(atStartOf: title) == nil))
  }

  /// Of several issues that may be the ticket none is taken, whatever their order.
  @Test func ofSeveralIssuesNoneIsTaken() throws {
    let lines = [
      "SEC-1,Order disks for UP-0000000A,,", "SEC-2,[UP-0000000A] Turn it on,uplift,UP-0000000A",
      "SEC-3,CLONE - [UP-0000000A] Turn it on,UP-0000000A,uplift", "SEC-4,Edited,uplift,UP-0000000B",
      "SEC-5,Edited,uplift,UP-0000000B", "SEC-6,Edited too,UP-0000000C,uplift",
      ",Nothing yet,UP-0000000C,uplift", "SEC-8,[UP-0000000D] one,uplift,", "SEC-7,[UP-0000000D] two,,",
    ]
    for lines in [lines, lines.reversed()] {
      let text = "Issue key,Summary,Labels,Labels\n" + lines.map { "\($0)\n" }.joined()
      let map = try IssueMap(csv: Array(text.utf8))
      #expect(map.entries.map { "\($0) \($1)" } == ["UP-0000000A SEC-2", "UP-0000000C SEC-6"])
      #expect(map.candidates(for: "UP-0000000B") == ["SEC-4", "SEC-5"])
      #expect(map.candidates(for: "UP-0000000D") == ["SEC-7", "SEC-8"])
      #expect(map.candidates(for: "UP-0000000A").isEmpty)
    }
    // Labels alone do.
    let tags = try IssueMap(csv: Array("ID,Tags\n7,uplift; UP-0000000A\n".utf8))
    #expect(tags.entries.map { "\($0) \($1)" } == ["UP-0000000A 7"])
  }

  /// What is known is not overwritten by what only speaks of it.
  @Test func aMentionReplacesNoName() throws {
    let known = try IssueMap(csv: Array("key,issue\nUP-0000000A,SEC-5\nUP-0000000B,SEC-6\n".utf8))
    func updated(_ rows: String) throws -> [String] {
      let export = try IssueMap(csv: Array("Issue key,Summary,Labels\n\(rows)".utf8))
      return known.updated(with: export).entries.map { "\($0) \($1)" }
    }
    #expect(try updated("SEC-9,Edited UP-0000000A,uplift\n") == ["UP-0000000A SEC-5", "UP-0000000B SEC-6"])
    #expect(try updated("SEC-9,[UP-0000000A] Moved,uplift\n") == ["UP-0000000A SEC-9", "UP-0000000B SEC-6"])
    // One of two is the one that is known.
    let copies = "SEC-9,[UP-0000000A] Copy,\nSEC-5,[UP-0000000A] It,\n"
    #expect(try updated(copies) == ["UP-0000000A SEC-5", "UP-0000000B SEC-6"])
    #expect(try updated("SEC-9,[UP-0000000A] It,\nSEC-8,[UP-0000000A] Copy,\n") == ["UP-0000000B SEC-6"])
  }

  /// A new ticket that the tracker may have under one of several names is not made once more.
  @Test(arguments: [TicketFormatName.jira, .azureDevOps])
  func whatMayBeThereIsHeldBack(_ name: TicketFormatName) throws {
    let key = TicketSample.set.tickets[0].key
    let rows = ["11", "12"].map { "\($0),[\(key)] It,\n" }.joined()
    let set = TicketSet(
      plan: TicketSample.set.plan, grouping: .control,
      issues: try IssueMap(csv: Array("ID,Title,Tags\n\(rows)".utf8)))
    let format = name.format()
    #expect(format.heldBack(of: set).map(\.candidates) == [["11", "12"]])
    let files = format.files(for: set)
    #expect(files.first { $0.name == "issues-missing.csv" }?.text.contains("11 12\r\n") == true)
    let imported = files.filter { !$0.name.hasPrefix("issues") && !$0.name.hasPrefix("resources") }
    #expect(!imported.contains { $0.text.contains("[\(key)]") })
    #expect(
      format.instructions(for: set, files: files.map(\.name))[0].contains("Several issues may be the ticket"))
  }

  /// What is wrong with rows that have no key is not our business.
  @Test func rowsOfOtherPeopleArePassedOver() throws {
    let map = try IssueMap(csv: Array("Issue key,Summary\n-5,Somebody's\nSEC-1,[UP-0000000A] It\n".utf8))
    #expect(map.entries.map(\.issue) == ["SEC-1"])
  }

  /// `create-issues.sh` and people write it, so it is checked like the rest.
  @Test(arguments: [
    (TicketFormatName.jira, "SEC-1", "12"), (.azureDevOps, "12", "SEC-1"), (.github, "#12", "SEC-1"),
  ])
  func isCheckedWithTheFilesOfATracker(_ name: TicketFormatName, _ good: String, _ bad: String) {
    let format = name.format()
    let files = format.files(for: TicketSample.set).map {
      TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8))
    }
    func faults(_ text: String) -> [String] {
      let map = TicketFileBytes(name: "issues.csv", bytes: Array(text.utf8))
      return TicketCheck(folder: "", files: files + [map], others: [], formats: [name]).faults.map(
        \.description)
    }
    let head = "key,issue\nUP-0000000A,\(good)\n"
    #expect(faults(head) == [])
    // What comes again counts, as where the script appends lines.
    #expect(faults(head + "UP-0000000A,\(good)\n") == [])
    let found = faults(head + "UP-0000000B,\(bad)\n")
    #expect(found.count == 1 && found[0].hasPrefix("issues.csv, row 3, column issue: '\(bad)', expected"))
    #expect(
      faults(head + "UP-0000000B,\(good)\n") == [
        "issues.csv, row 3, column issue: '\(good)' is both UP-0000000A and UP-0000000B; give each ticket the issue of its "
          + "own"
      ]
    )
    #expect(
      faults(head + "key,\(good)\n") == ["issues.csv, row 3, column key: expected a key as UP-3F2AK7QM"])
    #expect(faults("key,\"issue\n").first?.contains("never closed") == true)
  }
}
