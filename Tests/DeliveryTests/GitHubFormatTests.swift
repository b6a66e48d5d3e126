import Effort
import SecureScore
import Testing

@testable import Delivery

/// The files for GitHub, and what their rehearsal finds.
@Suite("GitHub") struct GitHubFormatTests {
  private let format = GitHubFormat(settings: TicketSettings())
  private static let keys = TicketSample.keys
  private static let text = "issues/\(keys.new).md"

  private func steps(_ set: TicketSet) -> [[String]] {
    TicketSample.file("github.tsv", of: format, set).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
  }

  @Test func stepsComeInTheOrderInWhichTheyAreTaken() {
    let steps = steps(TicketSample.set).filter { $0[0] != "label" }
    let parent = TicketSample.set.writtenParents[0].key
    #expect(
      steps.map { $0.prefix(2).joined(separator: " ") } == [
        "ticket \(Self.keys.new)", "ticket \(Self.keys.changed)", "comment \(Self.keys.changed)",
        "parent \(parent)", "close \(Self.keys.closing)", "close \(Self.keys.emptied)",
      ])
    #expect(TicketSample.set.writtenParents.count == 1)
  }

  @Test func everyLabelIsMadeBeforeItIsUsed() {
    for set in [TicketSample.set, TicketSample.first] {
      let steps = steps(set)
      let made = Set(steps.prefix { $0[0] == "label" }.map { $0[1] })
      let used = Set(
        steps.filter { $0[0] == "ticket" || $0[0] == "parent" }.flatMap { $0[2].split(separator: ",") })
      #expect(Set(used.map(String.init)) == made)
      #expect(made.contains("severity-high") && made.contains("scope-prod-eu") && made.contains("uplift"))
      #expect(!made.contains { $0.contains("up-0") })
    }
  }

  @Test func labelsFitAndAreNeverOptions() {
    for name in [String(repeating: "very long ", count: 30), "日本語", "-f", "..", "a,b\tc"] {
      var sketch = PlannedStepSketch()
      sketch.scope = name
      let set = TicketSet(plan: PlannedStepSketch.plan([sketch]), grouping: .none)
      #expect(format.faults(in: bytes(set)) == [], "\(name)")
      for label in steps(set).filter({ $0[0] == "label" }) { #expect(label[1].utf8.count <= 50) }
    }
  }

  private func bytes(_ set: TicketSet) -> [TicketFileBytes] {
    format.files(for: set).map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) }
  }

  @Test func parentsListTheirTicketsAsTasks() {
    let parent = TicketSample.set.writtenParents[0]
    let lines = TicketSample.file("issues/\(parent.key).md", of: format).split(separator: "\n")
    let tasks = lines.filter { $0.hasPrefix("- [ ] ") }
    #expect(tasks.map { $0.dropFirst(6).prefix(11) } == ["UP-0000000A", "UP-0000000B"])
  }

  @Test func aParentOfThousandsStillFits() {
    let sketches = (0..<6_000).map { number in
      PlannedStepSketch(key: "UP-\(10_000_000 + number)", recommendation: String(repeating: "*", count: 90))
    }
    let set = TicketSet(plan: PlannedStepSketch.plan(sketches), grouping: .control)
    let text = GitHubParentText(set.parents[0], of: set).text
    #expect(text.utf16.count <= 65_000)
    #expect(text.contains("- and 3,500 more"))
  }

  @Test func commentsSayWhatChanged() {
    let comment = TicketSample.file("comments/\(Self.keys.changed).md", of: format)
    #expect(comment.contains("due date 2026-12-01 before, 2027-02-28 now"))
    #expect(comment.contains("owner none before"))
  }

  @Test func longListsAreInAFileBeside() {
    #expect(TicketSample.file(Self.text, of: format).contains("`resources/\(Self.keys.new).csv`"))
    let list = TicketSample.file("resources/\(Self.keys.new).csv", of: format)
    #expect(list.split(separator: "\r\n").count == 401)
  }

  @Test func theScriptIsTheSameForEveryPlanAndRuns() {
    let files = [TicketSample.set, TicketSample.first].map { format.files(for: $0)[0] }
    #expect(files[0] == files[1])
    #expect(files[0].isExecutable && files[0].name == "create-issues.sh")
    #expect(files[0].text.hasPrefix("#!/usr/bin/env bash\n"))
  }

  /// It takes labels away by their names, so it must know all that tickets may have.
  @Test func theScriptKnowsItsOwnLabels() throws {
    let severities = Severity.allCases.reversed().map(\.word).joined(separator: "|")
    let methods = (Method.allCases.map { $0 } + [nil]).map {
      GitHubLabel.name($0.map { Wording.method($0) } ?? "mixed methods")
    }
    let names = try #require(GitHubScript.text.firstMatch(of: /test\("\^\((.*)\)\$"\)\)\n/)).1
    #expect(names == "severity-(\(severities))|\(methods.joined(separator: "|"))")
    #expect(GitHubScript.text.contains("\"\(GitHubLabel.description(of: "scope-prod-eu"))\""))
  }

  /// All that closes tickets gives the same reason.
  @Test func closingNamesItsReason() {
    let comment = TicketSample.file("comments/\(Self.keys.closing).md", of: format)
    #expect(comment.contains(ClosingTicket.reason))
    #expect(TicketSample.set.closing.contains { $0.explanation.contains(ClosingTicket.reason) })
  }

  @Test(arguments: [
    ("contoso/security", true), ("a/b.c_d-e", true), ("contoso", false), ("a/b/c", false), ("-a/b", false),
    ("a/", false), ("/b", false), ("a/b c", false), ("a/$(x)", false), ("", false), ("ä/b", false),
  ])
  func repositoriesAreNamedByOwner(_ name: String, _ isName: Bool) {
    #expect(GitHubRepository.isName(name) == isName)
    var settings = TicketSettings()
    settings.repository = name
    #expect((settings.complaint == nil) == isName)
  }

  @Test(arguments: [
    ("12", true), ("#12", true), ("https://github.com/a/b/issues/12", true), ("SEC-1", false), ("#", false),
  ])
  func numbersAreReadAsPeopleWriteThem(_ issue: String, _ isNumber: Bool) {
    #expect((format.expectedIssue(insteadOf: issue) == nil) == isNumber)
  }

  private static let tsv = "github.tsv"
  static let mutations = [
    FileMutation("text over the limit", text, says: "at most 65536") {
      $0 + String(repeating: "x", count: 65_536)
    },
    FileMutation("text over the limit in wide characters", text, says: "at most 65536") {
      $0 + String(repeating: "👩", count: 32_000)
    },
    FileMutation("text gone", text, says: "its text is missing") { _ in nil },
    FileMutation("empty text", text, says: "is empty") { _ in " \n" },
    FileMutation("text is not UTF-8", text, row: 2, says: "not UTF-8") { $0.once("\n", "\n\u{0}") },
    FileMutation("comment gone", "comments/\(keys.changed).md", says: "its text is missing") { _ in nil },
    FileMutation("steps gone", tsv, says: "is missing") { _ in nil },
    FileMutation("script gone", "create-issues.sh", says: "is missing") { _ in nil },
    FileMutation("script changed", "create-issues.sh", says: "not the script") { $0 + "rm -rf /\n" },
    FileMutation("title too long", tsv, column: "text", says: "at most 256") {
      $0.once("Ports", String(repeating: "Ports ", count: 40))
    },
    FileMutation("title of another", tsv, column: "text", says: "does not begin with") {
      $0.once("[\(keys.new)]", "[UP-0000000Z]")
    },
    FileMutation("title obeys", tsv, column: "text", says: "control") {
      $0.once("Ports", "\u{1B}[2JPorts")
    },
    FileMutation("unknown label", tsv, column: "detail", says: "no row above makes") {
      $0.once("\tuplift,severity-high", "\tuplift,nobody")
    },
    FileMutation("label as option", tsv, column: "name", says: "is no label") {
      $0.once("label\tby-hand", "label\t-f")
    },
    FileMutation("bad color", tsv, row: 2, column: "detail", says: "is no color") {
      $0.once("5319e7", "purple")
    },
    FileMutation("key twice", tsv, column: "name", says: "two issues for one ticket") {
      $0.once("close\t\(keys.closing)", "close\t\(keys.new)")
    },
    FileMutation("no key", tsv, column: "name", says: "is no key") {
      $0.once("ticket\t\(keys.new)", "ticket\tUP-$(x)")
    },
    FileMutation("unknown step", tsv, column: "step", says: "no such step") {
      $0.once("comment\t", "explode\t")
    },
    FileMutation("tab in a title", tsv, says: "expected 4 fields") {
      $0.once("Ports should", "Ports\tshould")
    },
    FileMutation("no header", tsv, row: 1, says: "expected step") { $0.once("step\tname", "name\tstep") },
    FileMutation("last line cut", tsv, says: "has no end") { String($0.dropLast()) },
    FileMutation(
      "list of another ticket", "resources/\(keys.new).csv", row: 2, column: "Key", says: "named by"
    ) {
      $0.once(keys.new, keys.changed)
    },
  ]

  @Test(arguments: mutations)
  func findsWhatIsWrong(_ mutation: FileMutation) { mutation.check(format) }

  @Test func findsNumbersThatAreNone() {
    let files = bytes(TicketSample.set)
    for (text, row) in [
      ("key,issue\nUP-0000000A,12\nUP-0000000B,SEC-1\n", 3), ("issue,key\n1,UP-0000000A\n", 1),
    ] {
      let map = TicketFileBytes(name: "issues.csv", bytes: Array(text.utf8))
      let check = TicketCheck(folder: "", files: files + [map], others: [], formats: [.github])
      #expect(check.faults.map(\.row) == [row])
    }
  }
}
