import Foundation
import Testing

/// `tickets`: what it writes, keeps, takes away, refuses and finds.
@Suite("tickets")
struct TicketsCommandTests {
  private let uplift: Uplift

  init() throws {
    uplift = try Uplift()
  }

  private static let formats = ["jira", "azure-devops", "github", "servicenow", "csv", "markdown", "ics"]

  private func plan(_ hours: String, as name: String = "plan.json") throws {
    try uplift.write(try #require(ContosoPlans.byHours[hours]), to: name)
  }

  /// Content by name, of all files below a folder.
  private func files(_ folder: String = "out") throws -> [String: Data] {
    let root = uplift.folder.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    var files: [String: Data] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let path = root.appending(path: name)
      _ = FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: path) }
    }
    return files
  }

  private func write(_ arguments: String..., format: String = "csv") throws -> Uplift.Outcome {
    try uplift.run(arguments: ["tickets", "plan.json", "--format", format, "--out", "out"] + arguments)
  }

  /// A plan of other scopes would have everything closed.
  @Test func anEarlierPlanOfOtherScopesIsRefused() throws {
    defer { uplift.remove() }
    try plan("40h")
    let made = try uplift.run("plan", Uplift.recorded, "--budget", "8h", "--save", "other.json", "-q")
    #expect(made.status == 0)
    let outcome = try write("--since", "other.json")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no scope in common"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: uplift.folder.appending(path: "out").path))
  }

  /// Where nothing is new there is nothing to find fault with.
  @Test func aFolderWithNothingNewIsReady() throws {
    defer { uplift.remove() }
    try plan("40h")
    try plan("40h", as: "old.json")
    #expect(try write("--since", "old.json", format: "azure-devops").status == 0)
    let check = try uplift.run("tickets", "--check", "out")
    #expect(check.status == 0, "\(check.errors)")
  }

  // MARK: What is written

  @Test(arguments: formats)
  func theSameInputGivesTheSameBytesAndPassesItsCheck(_ format: String) throws {
    defer { uplift.remove() }
    try plan("40h")
    let first = try write(format: format)
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    let before = try files()
    let second = try write(format: format)
    #expect(second.output == first.output)
    #expect(try files() == before)
    let elsewhere = try uplift.run(
      arguments: ["tickets", "-", "--format", format, "--out", "else"],
      input: String(decoding: try #require(ContosoPlans.byHours["40h"]), as: UTF8.self))
    #expect(elsewhere.status == 0)
    #expect(try files("else") == before)
    let check = try uplift.run("tickets", "--check", "out")
    #expect(check.status == 0 && check.text.contains("ready to import"), "\(check.text)")
  }

  @Test func theAnswerIsJSONWhenAskedFor() throws {
    defer { uplift.remove() }
    try plan("40h")
    let outcome = try write("-o", "json", format: "github")
    let answer = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(answer["schema"] as? String == "uplift-tickets/1")
    #expect(answer["format"] as? String == "github")
    let counts = try #require(answer["counts"] as? [String: Int])
    #expect(counts["new"] == 18 && counts["close"] == 0 && counts["changed"] == 0)
    let names = try #require(answer["files"] as? [String])
    #expect(Set(names).union(["uplift-files.txt"]) == Set(try files().keys))
    let script = uplift.folder.appending(path: "out/create-issues.sh").path
    #expect(FileManager.default.isExecutableFile(atPath: script))
  }

  // MARK: The next plan

  /// Key and change of each row of `tickets.csv`.
  private func changes() throws -> [String: String] {
    let lines = try uplift.content(of: "out/tickets.csv").split(separator: "\r\n")
    var changes: [String: String] = [:]
    for line in lines where line.hasPrefix("UP-") {
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      changes[String(cells[0])] = String(cells[2])
    }
    return changes
  }

  private func keys(_ hours: String) throws -> Set<String> {
    let plan =
      try JSONSerialization.jsonObject(with: try #require(ContosoPlans.byHours[hours])) as? [String: Any]
    let steps = try #require(plan?["steps"] as? [[String: Any]])
    return Set(steps.compactMap { $0["key"] as? String })
  }

  @Test func aNextPlanIsToldAsDifferences() throws {
    defer { uplift.remove() }
    try plan("40h")
    #expect(try write("--since", "plan.json").text.contains("0 tickets"))
    #expect(try changes().isEmpty)
    try plan("40h", as: "old.json")
    try plan("60h")
    #expect(try write("--since", "old.json").status == 0)
    let more = try changes()
    let (forty, sixty) = (try keys("40h"), try keys("60h"))
    #expect(Set(more.filter { $0.value == "new" }.keys) == sixty.subtracting(forty))
    #expect(Set(more.filter { $0.value == "later" }.keys) == forty.subtracting(sixty))
    #expect(Set(more.filter { $0.value == "changed" }.keys).isSubset(of: forty.intersection(sixty)))
    try plan("60h", as: "old.json")
    try plan("20h")
    #expect(try write("--since", "old.json").status == 0)
    let twenty = try keys("20h")
    #expect(Set(try changes().filter { $0.value == "later" }.keys) == sixty.subtracting(twenty))
    #expect(try !changes().values.contains("close"))
  }

  /// An importer that knows no keys would make everything once more.
  @Test(arguments: [("jira", true), ("azure-devops", true), ("github", false), ("csv", false)])
  func otherTicketsInTheFolderAreNoted(_ format: String, _ isNoted: Bool) throws {
    defer { uplift.remove() }
    try plan("40h")
    #expect(try write(format: format).errors.isEmpty)
    #expect(try write(format: format).errors.isEmpty)
    try plan("40h", as: "old.json")
    try plan("60h")
    #expect(try write(format: format).errors.contains("out had other tickets") == isNoted)
    try plan("40h")
    #expect(try write("--since", "old.json", format: format).errors.isEmpty)
  }

  /// What the new export has as healthy is closed, what only left the plan is not.
  @Test func doneIsClosedAndUndoneIsKept() throws {
    defer { uplift.remove() }
    try plan("40h", as: "old.json")
    let old =
      try JSONSerialization.jsonObject(with: try #require(ContosoPlans.byHours["40h"])) as? [String: Any]
    let done = try #require((old?["steps"] as? [[String: Any]])?.first)
    let recommendation = try #require((done["recommendation"] as? [String: Any])?["id"] as? String)
    let scope = try #require((done["scope"] as? [String: Any])?["id"] as? String)
    let export = Uplift.repository.appending(path: "scenarios/contoso/export")
    for name in try FileManager.default.contentsOfDirectory(atPath: export.path) {
      let rows = try String(contentsOf: export.appending(path: name), encoding: .utf8)
      let fixed = rows.split(separator: "\n", omittingEmptySubsequences: false).map { row in
        row.contains("\"name\":\"\(recommendation)\"") && row.contains("\"subscriptionId\":\"\(scope)\"")
          ? row.replacing("\"code\":\"Unhealthy\"", with: "\"code\":\"Healthy\"") : row
      }
      try uplift.write(fixed.joined(separator: "\n"), to: "next/\(name)")
    }
    let made = try uplift.run(
      "plan", "next", "--budget", "8h", "--as-of", "2026-11-20", "--save", "plan.json", "-q")
    #expect(made.status == 0)
    let answer = try write("--since", "old.json", "--group", "none")
    let changes = try changes()
    #expect(changes.filter { $0.value == "close" }.map(\.key) == [try #require(done["key"] as? String)])
    let later = changes.filter { $0.value == "later" }.keys.sorted()
    #expect(later.count > 3 && answer.text.contains("to close 1, for later \(later.count)"))
    // GitHub closes the one and leaves the others alone.
    #expect(try write("--since", "old.json", "--group", "none", format: "github").status == 0)
    let steps = try uplift.content(of: "out/github.tsv").split(separator: "\n")
    #expect(steps.filter { $0.hasPrefix("close\t") } == ["close\t\(try #require(done["key"] as? String))"])
    #expect(!steps.contains { step in later.contains { step.contains($0) } })
  }

  @Test func namesOfTheTrackerAreReadAndKept() throws {
    defer { uplift.remove() }
    try plan("40h")
    let key = try #require(try keys("40h").sorted().first)
    try uplift.write("issue,key\nSEC-12,\(key)\n", to: "out/issues.csv")
    #expect(try write().status == 0)
    #expect(try uplift.content(of: "out/issues.csv") == "key,issue\r\n\(key),SEC-12\r\n")
    #expect(try uplift.content(of: "out/tickets.csv").contains("\r\n\(key),SEC-12,"))
    // Another run keeps it, and a file given by name comes before it.
    #expect(try write().status == 0)
    #expect(try uplift.content(of: "out/issues.csv").contains("SEC-12"))
    try uplift.write("key,issue\n\(key),SEC-99\n", to: "other.csv")
    #expect(try write("--issues", "other.csv").status == 0)
    #expect(try uplift.content(of: "out/issues.csv").contains("SEC-99"))
    // One that tells of other tickets takes nothing away.
    let other = try #require(try keys("40h").sorted().last)
    try uplift.write("key,issue\n\(other),SEC-100\n", to: "other.csv")
    #expect(try write("--issues", "other.csv").status == 0)
    #expect(try uplift.content(of: "out/issues.csv") == "key,issue\r\n\(key),SEC-99\r\n\(other),SEC-100\r\n")
    try uplift.write("key,issue\n\(other),SEC-99\n", to: "other.csv")
    let clash = try write("--issues", "other.csv")
    #expect(clash.status == 65 && clash.errors.contains("are both 'SEC-99'"), "\(clash.errors)")
  }

  @Test(arguments: ["nonsense\n", "key,issue\nUP-1\n", "key,issue\nxx,SEC-1\n", "", "key,issue\n\"open"])
  func namesThatCannotBeReadAreRefused(_ text: String) throws {
    defer { uplift.remove() }
    try plan("20h")
    try uplift.write(text, to: "out/issues.csv")
    let outcome = try write()
    #expect(outcome.status == 65 && outcome.errors.contains("issues.csv"), "\(outcome.errors)")
    #expect(try files().keys.sorted() == ["issues.csv"])
  }

  @Test func namesOfAnotherTrackerAreRefused() throws {
    defer { uplift.remove() }
    try plan("20h")
    let key = try #require(try keys("20h").first)
    try uplift.write("key,issue\n\(key),SEC-12\n", to: "out/issues.csv")
    let outcome = try write(format: "github")
    #expect(
      outcome.status == 65 && outcome.errors.contains("expected an issue's number as 12"), "\(outcome.errors)"
    )
  }

  // MARK: The folder

  @Test func whatIsNotWrittenAgainGoesAndWhatIsNotOursStays() throws {
    defer { uplift.remove() }
    try plan("40h")
    try uplift.write("mine", to: "out/notes.txt")
    try uplift.write("mine", to: "out/issues/README.md")
    #expect(try write(format: "github").status == 0)
    let many = try files()
    try plan("20h")
    #expect(try write(format: "github").status == 0)
    let few = try files()
    #expect(few.count < many.count)
    #expect(few["notes.txt"] == Data("mine".utf8) && few["issues/README.md"] == Data("mine".utf8))
    let listed = try uplift.content(of: "out/uplift-files.txt").split(separator: "\n").map {
      String($0.split(separator: " ").last ?? "")
    }
    #expect(Set(few.keys) == Set(listed + ["notes.txt", "issues/README.md", "uplift-files.txt"]))
  }

  @Test func aListThatSomebodyWroteTakesNothingAway() throws {
    defer { uplift.remove() }
    try plan("20h")
    try uplift.write("precious", to: "precious.txt")
    try uplift.write("precious", to: "out/mine.txt")
    let root = uplift.folder.path
    try uplift.write(
      "csv ../precious.txt\ncsv \(root)/precious.txt\ncsv a/../../precious.txt\n", to: "out/uplift-files.txt")
    #expect(try write().status == 0)
    #expect(try uplift.content(of: "precious.txt") == "precious")
    #expect(try uplift.content(of: "out/mine.txt") == "precious")
  }

  @Test(arguments: formats)
  func anEditThatAnImporterWouldRefuseIsFound(_ format: String) throws {
    defer { uplift.remove() }
    try plan("40h")
    #expect(try write(format: format).status == 0)
    let edits = [
      "jira": ("jira.csv", "Summary", "Sumary"),
      "azure-devops": ("azure-devops.csv", "Work Item Type", "Type"),
      "github": ("github.tsv", "ticket\t", "tickets\t"), "servicenow": ("servicenow.csv", "u_key", "key"),
      "csv": ("tickets.csv", "Severity", "Gravity"), "markdown": ("tickets.md", "- [ ] ", "- [] "),
      "ics": ("tickets.ics", "UID:", "UIX:"),
    ]
    let (file, old, new) = try #require(edits[format])
    let text = try uplift.content(of: "out/\(file)")
    try uplift.write(text.replacing(old, with: new, maxReplacements: 1), to: "out/\(file)")
    let outcome = try uplift.run("tickets", "--check", "out")
    #expect(outcome.status == 1 && outcome.text.contains("\(file), row "), "\(outcome.text)")
    let json = try uplift.run("tickets", "--check", "out", "-o", "json")
    let answer = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(json.status == 1 && answer["ready"] as? Bool == false)
    let faults = try #require(answer["faults"] as? [[String: Any]])
    #expect(faults.first?["file"] as? String == file && faults.first?["row"] is Int)
    #expect(answer["count"] as? Int == faults.count)
  }

  /// What lies there of an earlier run would be imported with the rest; what is somebody's own would not.
  @Test func filesThatTheLastRunDidNotWriteAreFound() throws {
    defer { uplift.remove() }
    try plan("20h")
    #expect(try write(format: "jira").status == 0)
    for name in ["notes.txt", "tickets.csv", "issues/README.md", "resources/mine.csv"] {
      try uplift.write("mine", to: "out/\(name)")
    }
    let check = try uplift.run("tickets", "--check", "out")
    #expect(check.status == 0, "\(check.text)")
    try uplift.write("old", to: "out/jira-3.csv")
    try uplift.write("old", to: "out/resources/UP-0000000A.csv")
    let stale = try uplift.run("tickets", "--check", "out")
    #expect(
      stale.status == 1
        && stale.text == """
          out: 2 faults
            jira-3.csv: is not of the last run, and would be taken for a file of it; take it away
            resources/UP-0000000A.csv: is not of the last run, and would be taken for a file of it; take it away

          """,
      "\(stale.text)")
  }

  /// The script writes the map, and no list names it.
  @Test func theMapOfTheScriptIsChecked() throws {
    defer { uplift.remove() }
    try plan("20h")
    #expect(try write(format: "github").status == 0)
    let key = try #require(try keys("20h").first)
    try uplift.write("key,issue\n\(key),12\n", to: "out/issues.csv")
    #expect(try uplift.run("tickets", "--check", "out").status == 0)
    try uplift.write("key,issue\n\(key),SEC-1\n", to: "out/issues.csv")
    let check = try uplift.run("tickets", "--check", "out")
    #expect(
      check.status == 1 && check.text.contains("issues.csv, row 2, column issue: 'SEC-1', expected"),
      "\(check.text)")
  }

  @Test func checkingNothingIsNoAnswer() throws {
    defer { uplift.remove() }
    let nothing = try uplift.run("tickets", "--check", "nowhere")
    #expect(nothing.status == 66 && nothing.errors.contains("nowhere"), "\(nothing.errors)")
    try plan("20h")
    #expect(try write().status == 0)
    try FileManager.default.removeItem(at: uplift.folder.appending(path: "out/resources.csv"))
    let gone = try uplift.run("tickets", "--check", "out")
    #expect(gone.status == 66 && gone.errors.contains("resources.csv"), "\(gone.errors)")
  }

  @Test func severalTrackersShareAFolder() throws {
    defer { uplift.remove() }
    try plan("40h")
    for format in Self.formats { #expect(try write(format: format).status == 0) }
    #expect(try uplift.run("tickets", "--check", "out").status == 0)
    let before = try files()
    #expect(try write(format: "ics").status == 0)
    #expect(try files() == before)
  }
}
