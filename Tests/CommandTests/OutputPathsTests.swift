import Foundation
import Testing

/// No command writes over what it reads, however the file is spelled.
@Suite("Outputs and inputs")
struct OutputPathsTests {
  private let uplift: Uplift

  init() throws {
    uplift = try Uplift()
    let recorded = URL(filePath: Uplift.recorded)
    let files = FileManager.default
    try files.createDirectory(
      at: uplift.folder.appending(path: "tenant"), withIntermediateDirectories: true)
    try files.copyItem(at: recorded, to: uplift.folder.appending(path: "tenant/export"))
    try uplift.write("version: 1\n", to: "tenant/uplift.yaml")
    try uplift.write("version: 1\n", to: "other.yaml")
    let first = try #require(try files.contentsOfDirectory(atPath: recorded.path).sorted().first)
    try files.createSymbolicLink(
      atPath: uplift.folder.appending(path: "link.json").path, withDestinationPath: "tenant/export/\(first)")
    try files.copyItem(
      at: recorded.appending(path: first), to: uplift.folder.appending(path: "tenant/export/first.json"))
    let saved = try uplift.run("plan", "tenant", "--budget", "8h", "--save", "plan.json", "-q")
    #expect(saved.status == 0, "\(saved.errors)")
  }

  private func bytes() throws -> String { try uplift.shell("find . -type f | sort | xargs cksum").text }

  @Test(arguments: [
    ("plan tenant --budget 8h --save tenant/export/first.json", "input"),
    ("plan tenant --budget 8h --save ./tenant/../tenant/export/first.json", "input"),
    ("plan tenant --budget 8h --save link.json", "input"),
    ("plan tenant/export/first.json --budget 8h --save tenant/export/first.json", "input"),
    ("plan tenant --budget 8h --save tenant/uplift.yaml", "the policy"),
    ("plan tenant --budget 8h --policy other.yaml --save other.yaml", "the policy"),
    ("plan tenant --budget 8h --policy other.yaml --save tenant/uplift.yaml", "the policy"),
    ("whatif tenant --svg tenant/uplift.yaml", "the policy"),
    ("whatif tenant --svg tenant/export/first.json", "input"),
    ("report plan.json tenant --html ./plan.json", "the plan"),
    ("report plan.json tenant --markdown tenant/export/first.json", "input"),
    ("report plan.json tenant --summary tenant//uplift.yaml", "the policy"),
  ])
  func whatIsReadIsNeverWrittenOver(_ command: String, _ purpose: String) throws {
    defer { uplift.remove() }
    let before = try bytes()
    let outcome = try uplift.run(arguments: command.split(separator: " ").map(String.init))
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.contains("is read as \(purpose), and writing would destroy it"), "\(outcome.errors)")
    #expect(try bytes() == before)
  }

  @Test func theIntegerProgramIsNotWrittenOverAnInput() throws {
    defer { uplift.remove() }
    try uplift.write(try uplift.content(of: "tenant/export/first.json"), to: "export.mps")
    let outcome = try uplift.run("plan", "export.mps", "--budget", "8h", "--write-model", "export.mps")
    #expect(outcome.status == 64 && outcome.errors.contains("--write-model export.mps"), "\(outcome.errors)")
  }

  /// What is named and not read is no reason to refuse.
  @Test(arguments: [
    "plan tenant --budget 8h --save plan.json -q", "plan tenant --budget 8h --save /dev/null -q",
    "plan tenant --budget 8h --save tenant/new.json -q",
  ])
  func otherFilesAreWritten(_ command: String) throws {
    defer { uplift.remove() }
    let outcome = try uplift.run(arguments: command.split(separator: " ").map(String.init))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
