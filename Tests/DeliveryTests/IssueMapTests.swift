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
      ("Blocked: [UP-0000000A] Turn it on", "", "A"), ("Turn it on (UP-0000000A)", "", "A"),
      ("Turn it on", "uplift UP-0000000A severity-high", "A"),
      ("Turn it on", "uplift; UP-0000000A; owner-mira", "A"),
      ("Turn it on", "uplift,UP-0000000A", "A"), ("after [UP-0000000A]", "UP-0000000A", "A"),
      ("[UP-0000000A] after UP-0000000B", "UP-0000000B", "A"),
      ("UP-0000000A and UP-0000000B", "", nil), ("UP-0000000A", "UP-0000000B", "A"),
      ("after [UP-0000000A]", "UP-0000000B", nil), ("xUP-0000000A UP-0000000Ax UP-0000000A_1", "", nil),
      ("UP-0000000A-2", "my-UP-0000000A", nil), ("up-0000000a", "", nil), ("\u{E9}UP-0000000A", "", nil),
    ] as [(String, String, String?)])
  func editedTitlesAndLabelsHaveKeys(_ title: String, _ labels: String, _ key: String?) throws {
    for header in ["Issue key,Summary,Labels", "ID,Title,Tags"] {
      let map = try IssueMap(csv: Array("\(header)\nSEC-1,\"\(title)\",\"\(labels)\"\n".utf8))
      #expect(map.entries.map(\.key) == [key.map { "UP-0000000\($0)" }].compactMap(\.self))
    }
  }

  /// Other people's issues speak of tickets too; of several that do, none is taken.
  @Test func theTitleThatBeginsWithTheKeyCountsMost() throws {
    let export = """
      Issue key,Summary,Labels,Labels
      SEC-1,Order disks for UP-0000000A,,
      SEC-2,[UP-0000000A] Turn it on,uplift,UP-0000000A
      SEC-3,CLONE - [UP-0000000A] Turn it on,UP-0000000A,uplift
      SEC-4,Ask about UP-0000000B,,
      SEC-5,Edited,uplift,UP-0000000B
      SEC-6,Edited too,UP-0000000C,uplift
      ,Nothing yet,UP-0000000C,uplift

      """
    let map = try IssueMap(csv: Array(export.utf8))
    #expect(map.entries.map { "\($0) \($1)" } == ["UP-0000000A SEC-2", "UP-0000000C SEC-6"])
    // Labels alone do.
    let tags = try IssueMap(csv: Array("ID,Tags\n7,uplift; UP-0000000A\n".utf8))
    #expect(tags.entries.map { "\($0) \($1)" } == ["UP-0000000A 7"])
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
      return format.faults(in: files + [map]).map(\.description)
    }
    let head = "key,issue\nUP-0000000A,\(good)\n"
    #expect(faults(head) == [])
    // What comes again counts, as where the script appends lines.
    #expect(faults(head + "UP-0000000A,\(good)\n") == [])
    let found = faults(head + "UP-0000000B,\(bad)\n")
    #expect(found.count == 1 && found[0].hasPrefix("issues.csv, row 3, column issue: '\(bad)', expected"))
    #expect(
      faults(head + "UP-0000000B,\(good)\n") == ["issues.csv: UP-0000000A and UP-0000000B are both '\(good)'"]
    )
    #expect(
      faults(head + "key,\(good)\n") == ["issues.csv, row 3, column key: expected a key as UP-3F2AK7QM"])
    #expect(faults("key,\"issue\n").first?.contains("never closed") == true)
  }
}
