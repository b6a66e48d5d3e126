import Foundation
import Testing

/// What `tickets` refuses: wrong use, files that are no plan, places where nothing can be written.
@Suite("tickets: refusals")
struct TicketsRefusalTests {
  private let uplift: Uplift

  init() throws {
    uplift = try Uplift()
  }

  private func plan(_ hours: String) throws {
    try uplift.write(try #require(ContosoPlans.byHours[hours]), to: "plan.json")
  }

  private func write(_ arguments: String..., format: String = "csv") throws -> Uplift.Outcome {
    try uplift.run(arguments: ["tickets", "plan.json", "--format", format, "--out", "out"] + arguments)
  }

  // MARK: Usage

  @Test(arguments: [
    ("tickets", "name the plan"),
    ("tickets plan.json", "jira, azure-devops, github, servicenow, csv, markdown, ics"),
    ("tickets plan.json --format csv", "--out"), ("tickets plan.json --out x", "--format"),
    ("tickets plan.json --format trello --out x", "\n  - jira\n  - azure-devops\n  - github\n"),
    ("tickets plan.json --check out", "alone"), ("tickets --check out --format csv", "alone"),
    ("tickets --check out --out x", "alone"), ("tickets --check out --since plan.json", "alone"),
    ("tickets plan.json --format github --out x --repo nonsense", "contoso/security"),
    ("tickets plan.json --format jira --out x --project s-c", "capital letters"),
    ("tickets plan.json --format csv --out x --group team", "control"),
    ("tickets - --since - --format csv --out x", "read once"),
    ("tickets plan.json --format csv --out x -o markdown", "table"),
    ("tickets plan.json --format csv --out -", "several files"),
    ("tickets plan.json --format csv --out x --project SEC", "--format jira"),
    ("tickets plan.json --format jira --out x --process scrum", "--format azure-devops"),
    ("tickets plan.json --format jira --out x --area a", "--format azure-devops"),
    ("tickets plan.json --format jira --out x --iteration a", "--format azure-devops"),
    ("tickets plan.json --format azure-devops --out x --repo contoso/security", "--format github"),
  ])
  func wrongUseIsExplained(_ command: String, _ words: String) throws {
    defer { uplift.remove() }
    try plan("20h")
    let outcome = try uplift.run(arguments: command.split(separator: " ").map(String.init))
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try !uplift.shell("ls x out").text.contains("uplift"))
  }

  // MARK: What is no plan

  @Test(arguments: [
    ("", 65), ("not json", 65), ("[]", 65), (#"{"name":"left-pad"}"#, 65),
    (#"{"schema":"uplift-plan/1","#, 65),
    (#"{"schema":"uplift-plan/99"}"#, 1),
  ])
  func whatIsNoPlanIsRefused(_ text: String, _ status: Int32) throws {
    defer { uplift.remove() }
    try uplift.write(text, to: "plan.json")
    let outcome = try write()
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty && outcome.errors.contains("plan.json"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: uplift.folder.appending(path: "out").path))
  }

  @Test func aTruncatedPlanIsRefused() throws {
    defer { uplift.remove() }
    try uplift.write(try #require(ContosoPlans.byHours["20h"]).dropLast(500), to: "plan.json")
    #expect(try write().status == 65)
    try FileManager.default.removeItem(at: uplift.folder.appending(path: "plan.json"))
    #expect(try write().status == 66)
    try plan("20h")
    #expect(try write("--since", "nothing.json").status == 66)
  }

  @Test(arguments: [
    (#""severity": "high""#, #""severity": "dire""#, "severity"),
    (#""order": 1,"#, #""order": "one","#, "order"),
    (#""key": "UP-"#, #""key": "../UP-"#, "key"),
    (#""setupMinutes": "#, #""setupMinutes": -"#, "setupMinutes"),
  ])
  func aPlanThatSomebodyBrokeIsRefusedWithThePlace(_ old: String, _ new: String, _ place: String) throws {
    defer { uplift.remove() }
    let text = String(decoding: try #require(ContosoPlans.byHours["20h"]), as: UTF8.self)
    try uplift.write(text.replacing(old, with: new, maxReplacements: 1), to: "plan.json")
    let outcome = try write()
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(place), "\(outcome.errors)")
  }

  // MARK: Where nothing can be written

  @Test func placesThatCannotBeWrittenAreNamed() throws {
    defer { uplift.remove() }
    try plan("20h")
    try uplift.write("a file", to: "out")
    let file = try write()
    #expect(file.status == 73 && file.errors.contains("out"), "\(file.errors)")
    #expect(try uplift.content(of: "out") == "a file")
    let missing = try uplift.run("tickets", "plan.json", "--format", "csv", "--out", "no/such/folder")
    #expect(missing.status == 73 && missing.errors.contains("no/such/folder"), "\(missing.errors)")
  }

  @Test func aFolderInTheWayOfAFileIsNamed() throws {
    defer { uplift.remove() }
    try plan("20h")
    try uplift.write("", to: "out/tickets.csv/inside")
    let outcome = try write()
    #expect(outcome.status == 73 && outcome.errors.contains("tickets.csv"), "\(outcome.errors)")
  }

  /// The last of its files is as safe as the first, and nothing is half-written.
  @Test(arguments: ["tickets.csv", "resources.csv"])
  func somebodyElsesFileIsNeverReplaced(_ name: String) throws {
    defer { uplift.remove() }
    try plan("20h")
    try uplift.write("mine", to: "out/\(name)")
    let outcome = try write()
    #expect(outcome.status == 73 && outcome.errors.contains("out/\(name): is there"), "\(outcome.errors)")
    #expect(try uplift.shell("ls out; cat out/*").text == "\(name)\nmine")
    try FileManager.default.removeItem(at: uplift.folder.appending(path: "out/\(name)"))
    #expect(try write().status == 0)
    // What it has written is its own, edited or not.
    try uplift.write("edited", to: "out/\(name)")
    #expect(try write().status == 0)
    #expect(try uplift.content(of: "out/\(name)") != "edited")
  }
}
