import Foundation
import Support
import Testing

/// `report`, and what it refuses.
@Suite("report")
struct ReportCommandTests {
  private let uplift: Uplift

  init() throws { uplift = try Uplift() }

  private func save(_ arguments: String...) throws {
    let outcome = try uplift.run(
      arguments: ["plan", Uplift.recorded, "--budget", "8h", "--save", "plan.json", "-q"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func report(_ arguments: String...) throws -> Uplift.Outcome {
    try uplift.run(arguments: ["report", "plan.json", Uplift.recorded] + arguments)
  }

  @Test func writesAllReportsAtOnce() throws {
    defer { uplift.remove() }
    try save()
    let outcome = try report("--markdown", "report.md", "--summary", "page.html", "--html", "report.html")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try uplift.content(of: "report.md").hasPrefix("### Remediation plan for export\n"))
    for page in ["page.html", "report.html"] {
      let text = try uplift.content(of: page)
      #expect(text.hasPrefix("<!doctype html>") && text.hasSuffix("</html>\n"), "\(page)")
    }
  }

  /// What is read is never written over, and no report over another.
  @Test func neverWritesOverWhatIsNamedElsewhere() throws {
    defer { uplift.remove() }
    try save()
    let plan = try uplift.content(of: "plan.json")
    let over = try report("--html", "plan.json")
    #expect(over.status == 64)
    #expect(over.errors.contains("--html plan.json: is read as the plan"), "\(over.errors)")
    #expect(try uplift.content(of: "plan.json") == plan)
    let twice = try report("--html", "a.html", "--summary", "./a.html")
    #expect(twice.status == 64)
    #expect(twice.errors.contains("is named for --html and --summary"), "\(twice.errors)")
  }

  @Test(arguments: ["classic", "legacy2019"], ["--markdown", "--summary"])
  func dashIsStandardOutput(_ model: String, _ format: String) throws {
    defer { uplift.remove() }
    try save("--model", model)
    let piped = try report(format, "-")
    #expect(piped.status == 0)
    #expect(piped.errors.isEmpty)
    #expect(try report(format, "file").status == 0)
    #expect(piped.text == (try uplift.content(of: "file")))
  }

  @Test func commentIsNeverTooLong() throws {
    defer { uplift.remove() }
    let sample = try uplift.shell(
      """
      "$UPLIFT" sample --scopes 4 --findings 900 --seed 2 > export.ndjson
      "$UPLIFT" plan export.ndjson --budget 2000h --gap 5% --save plan.json -q > plan.txt
      "$UPLIFT" report plan.json export.ndjson --markdown summary.md --time-limit 3s
      "$UPLIFT" report plan.json export.ndjson --markdown comment.md --fit comment --time-limit 3s
      """)
    #expect(sample.status == 0, "\(sample.errors)")
    let (summary, comment) = (try uplift.content(of: "summary.md"), try uplift.content(of: "comment.md"))
    #expect(comment.utf16.count <= 65_536 && comment.utf16.count > 30_000)
    #expect(summary.utf8.count <= 1_048_576 && summary.utf8.count > comment.utf8.count)
    #expect(comment.contains(" fit into a comment (65,536 characters).**"))
  }

  /// The report is made again by what it says.
  @Test func theReportsOwnCommandsMakeItAgain() throws {
    defer { uplift.remove() }
    try save("--policy", "/dev/null")
    let options = [
      "--html", "my report.html", "--markdown", "a.md", "--fit", "comment", "--summary", "s.html", "--target",
      "60%",
    ]
    let first = try uplift.run(
      arguments: ["report", "plan.json", Uplift.recorded, "--policy", "/dev/null"] + options)
    #expect(first.status == 0, "\(first.errors)")
    let names = ["my report.html", "a.md", "s.html"]
    let before = try names.map(uplift.content)
    let commands = before[0].matches(of: /<pre><code>(.*?)<\/code><\/pre>/).map { match in
      [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(
        String(match.output.1)
      ) { $0.replacing($1.0, with: $1.1) }
    }
    #expect(commands.count == 3)
    for name in names + ["plan.json"] {
      try FileManager.default.removeItem(at: uplift.folder.appending(path: name))
    }
    let again = try uplift.shell("uplift() { \"$UPLIFT\" \"$@\"; }\n" + commands.joined(separator: "\n"))
    #expect(again.status == 0, "\(again.errors)")
    #expect(try names.map(uplift.content) == before)
  }

  @Test func targetIsTold() throws {
    defer { uplift.remove() }
    try save()
    let outcome = try report("--summary", "page.html", "--markdown", "-", "--target", "60%")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("\n- 60 % takes "))
    #expect(try uplift.content(of: "page.html").contains("<tr class=\"target\">"))
    let reached = try report("--markdown", "-", "--target", "1%")
    #expect(reached.text.contains("\n- 1 % is reached already\n"))
    let all = try report("--markdown", "all.md", "--target", "100%")
    // Everything can be fixed there, so even all of the score is reached.
    #expect(all.status == 0, "\(all.errors)")
    #expect(try uplift.content(of: "all.md").contains("\n- 100 % takes "))
  }

  /// One figure for one score: the search for a target knows more of it than the curve.
  @Test func targetAndCurveTellTheSameOfAScore() throws {
    defer { uplift.remove() }
    try save()
    let outcome = try report("--markdown", "-", "--target", "100%")
    let top = try #require(outcome.text.firstMatch(of: /\n- 100 % takes (.*) \(proven/)).1
    #expect(outcome.text.contains("\n- 100 %: a plan of \(top) reaches it; no plan does it in less\n"))
  }

  @Test func targetBeyondWhatCanBePlannedIsRefused() throws {
    defer { uplift.remove() }
    try uplift.write(
      "version: 1\nplan:\n  exclude:\n    - resource: \"*\"\n      because: frozen\n", to: "frozen.yaml")
    try save("--policy", "frozen.yaml")
    let never = try report("--markdown", "never.md", "--target", "100%", "--policy", "frozen.yaml")
    #expect(never.status == 1)
    #expect(never.errors.contains("--target: no plan reaches it"), "\(never.errors)")
    #expect(!exists("never.md"))
  }

  @Test func planForATargetHasReportsToo() throws {
    defer { uplift.remove() }
    #expect(
      try uplift.run("plan", Uplift.recorded, "--target", "55%", "--save", "plan.json", "-q").status == 0)
    let outcome = try report("--summary", "-", "--markdown", "report.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("no plan reaches 55.00 % in less"))
    #expect(try uplift.content(of: "report.md").contains(", to reach 55.00 % "))
  }

  @Test(arguments: [
    ([], "no-output"), (["--markdown", "-", "--summary", "-"], "dash-twice"),
    (["--html", "report.html", "--fit", "comment"], "fit-alone"),
    (["--markdown", "report.md", "--fit", "poster"], "unknown-fit"),
    (["--summary", "page.html", "--target", "60"], "no-percentage"),
  ])
  func usageFaultsAreExplained(_ arguments: [String], _ name: String) throws {
    defer { uplift.remove() }
    try save()
    let outcome = try uplift.run(arguments: ["report", "plan.json", Uplift.recorded] + arguments)
    let command = ["uplift report plan.json export"] + arguments
    expectSnapshot(outcome.transcript(command.joined(separator: " ")), named: "report/\(name).txt")
    #expect(outcome.status == 64)
    #expect(try files() == ["plan.json"])
  }

  @Test func standardInputIsReadOnce() throws {
    defer { uplift.remove() }
    let outcome = try uplift.run("report", "-", "-", "--markdown", "report.md", input: "{}")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("standard input (-) is named as plan and as input"))
  }

  @Test func planOfAnotherInputIsRefused() throws {
    defer { uplift.remove() }
    try save()
    try uplift.write("[\(BadInput.row())]", to: "other.json")
    let outcome = try uplift.run("report", "plan.json", "other.json", "--markdown", "report.md")
    expectSnapshot(
      outcome.transcript("uplift report plan.json other.json --markdown report.md"),
      named: "report/other-input.txt")
    #expect(outcome.status == 1)
    #expect(!exists("report.md"))
  }

  @Test func tamperedPlanIsRefused() throws {
    defer { uplift.remove() }
    try save()
    let tampered = try uplift.content(of: "plan.json").replacing(
      "\"budgetMinutes\": 480", with: "\"budgetMinutes\": 4800")
    try uplift.write(tampered, to: "plan.json")
    let outcome = try report("--markdown", "report.md", "--summary", "page.html")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("make the plan again; 'uplift verify' lists all that differs"))
    #expect(try files() == ["plan.json"])
  }

  @Test(arguments: [("{", Int32(65)), ("[1]", 65), ("", 65), ("{\"schema\": \"uplift-plan/0\"}", 1)])
  func whatIsNoPlanIsRefused(_ text: String, _ status: Int32) throws {
    defer { uplift.remove() }
    try uplift.write(text, to: "plan.json")
    let outcome = try report("--markdown", "report.md")
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix("uplift: plan.json: is no plan of this program: "), "\(outcome.errors)")
    #expect(!exists("report.md"))
  }

  @Test func unwritableFileEndsWith73() throws {
    defer { uplift.remove() }
    try save()
    for path in ["missing/report.md", "."] {
      let outcome = try report("--markdown", path)
      #expect(outcome.status == 73)
      #expect(outcome.errors.hasPrefix("uplift: \(path): "), "\(outcome.errors)")
    }
    #expect(try files() == ["plan.json"])
  }

  @Test(arguments: ["--markdown", "--summary"])
  func failedWriteLeavesTheOldFile(_ format: String) throws {
    defer { uplift.remove() }
    try save()
    let outcome = try uplift.shell(
      """
      echo old > report; trap '' XFSZ; ulimit -f 1
      "$UPLIFT" report plan.json "$RECORDED" \(format) report -q
      echo $?; cat report; find . -name '.*' -type f
      """)
    #expect(outcome.text == "74\nold\n")
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: uplift.folder.appending(path: path).path)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: uplift.folder.path).sorted()
  }
}
