import Foundation
import Support
import Testing

/// Every scenario answers as recorded.
///
/// `scenarios/NAME/expected/commands` has one line for each text beside it: `score.txt: score export --by control`.
/// The commands run in the scenario's folder; files that they save land in a folder that is thrown away.
@Suite("Scenarios")
struct ScenarioTests {
  /// One line of a `commands` file.
  struct Expectation: CustomTestStringConvertible {
    var scenario: String
    var file: String
    var command: String

    var testDescription: String { "\(scenario)/\(file)" }
  }

  static let folder = Uplift.repository.appending(path: "scenarios")

  static let all: [Expectation] = {
    let scenarios = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return scenarios.sorted().flatMap { scenario in
      let path = folder.appending(path: "\(scenario)/expected/commands").path
      let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        return Expectation(scenario: scenario, file: parts.first ?? "", command: parts.last ?? "")
      }
    }
  }()

  @Test(arguments: all)
  func answersAsRecorded(_ expectation: Expectation) throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    let source = Self.folder.appending(path: expectation.scenario)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) where name != "expected" {
      try FileManager.default.createSymbolicLink(
        at: uplift.folder.appending(path: name), withDestinationURL: source.appending(path: name))
    }
    let outcome = try uplift.shell("\"$UPLIFT\" \(expectation.command)")
    var text = outcome.text
    if outcome.status != 0 || !outcome.errors.isEmpty {
      text += "--- standard error\n\(outcome.errors)--- exit \(outcome.status)\n"
    }
    expect(text, equalsFile: source.appending(path: "expected/\(expectation.file)").path)
  }

  @Test func everyExpectedTextHasItsCommand() throws {
    for scenario in Set(Self.all.map(\.scenario)) {
      let expected = Self.folder.appending(path: "\(scenario)/expected")
      let files = try FileManager.default.contentsOfDirectory(atPath: expected.path)
      let named = Self.all.filter { $0.scenario == scenario }.map(\.file)
      #expect(Set(files) == Set(named + ["commands"]), "\(scenario)")
    }
  }
}
