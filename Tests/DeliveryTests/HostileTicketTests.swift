import Effort
import RemediationPlan
import SecureScore
import Testing

@testable import Delivery

/// Tickets in which whoever may name things has named all of them.
@Suite("Hostile tickets") struct HostileTicketTests {
  static let texts =
    HostileTextTests.texts + [
      "=cmd|' /C calc'!A0", "\u{FFFF}name\u{FFFE}", "</script><script>alert(1)</script>", "{code}x{code}",
      "[link|http://evil.example]", "%0a=1+1", "$(touch pwned) `touch pwned`", "\u{200B}ze\u{200D}ro\u{2060}",
      String(repeating: "id", count: 150), "closes #12, fixes GH-12 @team",
      "BEGIN:VEVENT\nUID:evil\r\nEND:VEVENT",
      "a\\;b\\,c\\nd", "</details>", "  </details>\n\n- [x] done", "```\n</details>\n```",
      "- [ ] UP-0000000A",
      "<pre>```\n</details>\n  </details></pre>", "<code>@team</code>", "&#64;team", "\"", "'", "\"\"\",=1",
      "resources/UP-0000000A.csv",
    ]

  static let grouped: [TicketGrouping] = [.control, .scope, .none]

  /// New, changed and to be closed, every text the same.
  private static func set(_ text: String, _ grouping: TicketGrouping) -> TicketSet {
    func steps(_ number: Int, owner: String) -> PlannedStep {
      var sketch = PlannedStepSketch(
        key: "UP-0000000\(number)", recommendation: text, scope: text, controls: [text],
        completes: [(text, 5)],
        resources: [text] + (1...(number == 1 ? 51 : 1)).map { "\(text)\($0)" }, remediation: text,
        owner: owner)
      sketch.dueDate = "2026-12-01"
      var step = sketch.step()
      step.scope.id = text
      step.description = text
      step.threats = [text]
      step.sprint = text
      step.demands = [StepDemand(rule: text, because: text, resources: 1)]
      for index in step.resources.indices { step.resources[index].id = "\(text)\(index)" }
      return step
    }
    var before = PlannedStepSketch.plan([])
    var now = before
    before.steps = [steps(1, owner: "old\(text)"), steps(2, owner: text)]
    now.steps = [steps(1, owner: text), steps(3, owner: text)]
    return TicketSet(plan: now, grouping: grouping, since: before)
  }

  private static func files(
    _ name: TicketFormatName, _ text: String, _ grouping: TicketGrouping = .control
  ) -> [TicketFile] {
    var settings = TicketSettings()
    settings.project = "SEC"
    settings.repository = "contoso/security"
    return name.format(with: settings).files(for: set(text, grouping))
  }

  @Test(arguments: texts, TicketFormatName.allCases)
  func everyImporterTakesThem(_ text: String, _ name: TicketFormatName) {
    for grouping in Self.grouped {
      let files = Self.files(name, text, grouping)
      let bytes = files.map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) }
      #expect(name.format().faults(in: bytes) == [])
      // The names of files are ours alone.
      for file in files {
        let isOurs = file.name.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            || "-./".utf8.contains($0)
        }
        #expect(isOurs, "\(file.name)")
        #expect(
          file.text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\r" || $0 == "\t" || !$0.isUnsafeToShow }
        )
      }
    }
  }

  /// Letters and digits are all there: names are neutralized, not lost.
  @Test(arguments: texts, TicketFormatName.allCases)
  func theyAreStillRecognizable(_ text: String, _ name: TicketFormatName) throws {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard let word = words.max(by: { $0.count < $1.count })?.prefix(60), word.count >= 4 else { return }
    // Folded lines of calendars are one.
    let all = Self.files(name, text).map { $0.text.replacing("\r\n ", with: "") }.joined()
    #expect(all.contains(word), "\(word)")
  }

  /// However it is named, a step makes as many rows, lines and properties as any other.
  @Test(arguments: texts)
  func nobodyAddsLines(_ text: String) throws {
    for grouping in Self.grouped {
      #expect(Self.stepRows(text, grouping) == Self.stepRows("plain", grouping))
      let calendars = [text, "plain"].map { name in
        Self.files(.ics, name, grouping)[0].text.split(separator: "\r\n")
          .filter { $0.unicodeScalars.first != " " }.map { String($0.prefix { $0 != ":" }) }
      }
      #expect(calendars[0] == calendars[1])
      let records = try Self.files(.serviceNow, text, grouping).filter { $0.name.hasSuffix(".json") }.map {
        try JSONCursor(JSONParser.parse(Array($0.text.utf8))).member("records").elements().count
      }
      #expect(records == [grouping == .none ? 2 : 3])
    }
  }

  /// Kind and number of fields of each step of `github.tsv` but labels.
  private static func stepRows(_ text: String, _ grouping: TicketGrouping) -> [String] {
    var rows: [String] = []
    for file in files(.github, text, grouping) where file.name == GitHubStep.file {
      for line in file.text.split(separator: "\n") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if cells[0] != "label" { rows.append("\(cells[0]) \(cells.count)") }
      }
    }
    return rows
  }

  @Test(arguments: texts, TicketFormatName.allCases)
  func spreadsheetsFindNoFormula(_ text: String, _ name: TicketFormatName) throws {
    for file in Self.files(name, text) where file.name.hasSuffix(".csv") {
      let table = try CSVTable(Array(file.text.utf8), file: file.name)
      #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(file.name)")
      let isForSpreadsheets = name == .csv || file.name.hasPrefix("resources/")
      for cell in table.rows.joined() {
        #expect(!CSVText.opensFormula(cell), "\(file.name): \(cell.debugDescription)")
        guard isForSpreadsheets else { continue }
        for part in cell.split(whereSeparator: { ";\n\t".contains($0) }) {
          let start = part.drop { $0 == " " || $0 == "\"" }.first
          #expect(!"=+-@＝＋－＠".contains(start ?? "x"), "\(file.name): \(cell.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: texts, [TicketFormatName.github, .markdown])
  func markdownHasNoElementMentionOrLinkOfTheirs(_ text: String, _ name: TicketFormatName) {
    for grouping in Self.grouped {
      for file in Self.files(name, text, grouping) where file.name.hasSuffix(".md") {
        let words = MarkdownWords(file.text)
        #expect(words.isClosed, "\(file.name): code stays open")
        let plain = words.text.replacing("<details><summary>Details</summary>", with: "")
          .replacing("</details>", with: "").replacing("<!-- -->", with: "\u{1}")
        #expect(!plain.contains("<") && !plain.contains(">"), "\(file.name): \(plain)")
        let linkless = plain.replacing(#/\[[^\[\]]*\]\(https://portal\.azure\.com/[^()]*\)/#, with: "")
          .replacing(#/(?m)^ *- \[ \] /#, with: "- ")
        for mark in ["](", "![", "://", "www."] {
          #expect(!linkless.contains(mark), "\(file.name): \(linkless)")
        }
        #expect(linkless.firstMatch(of: #/@[A-Za-z0-9]/#) == nil, "\(file.name): \(linkless)")
        #expect(linkless.firstMatch(of: #/(?:^|[^&A-Za-z0-9])#[0-9]/#) == nil, "\(file.name): \(linkless)")
      }
    }
  }

  /// As many tasks as tickets, as many details as tasks.
  @Test(arguments: texts)
  func aChecklistHasItsOwnTasksAlone(_ text: String) throws {
    for grouping in Self.grouped {
      let file = try #require(Self.files(.markdown, text, grouping).first)
      let lines = MarkdownWords(file.text).text.split(separator: "\n")
      #expect(lines.count { $0.drop { $0 == " " }.hasPrefix("- [") } == 3)
      #expect(lines.count { $0.contains("<details>") } == 2)
      #expect(lines.count { $0.contains("</details>") } == 2)
    }
  }

  @Test(arguments: texts)
  func theTerminalObeysNobody(_ text: String) throws {
    for name in TicketFormatName.allCases {
      let set = Self.set(text, .control)
      let format = name.format()
      let report = TicketReport(
        format: name, set: set, heldBack: format.heldBack(of: set), folder: text,
        files: format.files(for: set).map(\.name), instructions: format.instructions(for: set))
      expectHarmless(report.table)
      expectHarmless(report.json.text)
      #expect(try JSONParser.parse(Array(report.json.text.utf8)) == report.json)
    }
    // Somebody has written the name into every place of a file.
    let names = [
      "github.tsv", "tickets.ics", "servicenow.csv", "tickets.csv", "jira.csv", "tickets.md", "issues.csv",
    ]
    let edited = names.map {
      TicketFileBytes(name: $0, bytes: Array("\(text),\(text)\t\(text)\n\(text):\(text)\r\n".utf8))
    }
    let check = TicketCheck(
      folder: text, files: edited, others: [text, "jira-2.csv", "jira-\(text).csv"],
      formats: TicketFormatName.allCases)
    expectHarmless(check.table)
    expectHarmless(check.json.text)
  }

  private func expectHarmless(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToShow }, "\(text.debugDescription)",
      sourceLocation: sourceLocation)
  }
}
