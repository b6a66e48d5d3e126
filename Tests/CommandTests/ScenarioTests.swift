import Foundation
import Support
import Testing

/// Every scenario answers as recorded.
///
/// `scenarios/NAME/commands` has one line for each text in the folder `expected` beside it:
/// `score.txt: score scenarios/NAME --by control`. The commands run where `scenarios` is, in a folder that is
/// thrown away with all that they save. A name with a slash at its end is a folder: of the files that the command
/// writes into a folder of that name, and of its answer as `answer.txt`.
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
      let path = folder.appending(path: "\(scenario)/commands").path
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
    try uplift.linkScenarios()
    let outcome = try uplift.shell("\"$UPLIFT\" \(expectation.command)")
    var text = outcome.text
    if outcome.status != 0 || !outcome.errors.isEmpty {
      text += "--- standard error\n\(outcome.errors)--- exit \(outcome.status)\n"
    }
    let expected = Self.folder.appending(path: "\(expectation.scenario)/expected/\(expectation.file)")
    guard expectation.file.hasSuffix("/") else { return expect(text, equalsFile: expected.path) }
    try expectFolder(uplift.folder.appending(path: expectation.file), answer: text, equals: expected)
  }

  private func expectFolder(_ folder: URL, answer: String, equals expected: URL) throws {
    if ProcessInfo.processInfo.environment["UPLIFT_RECORD"] == "1" {
      try? FileManager.default.removeItem(at: expected)
    }
    let names = try files(below: folder)
    for name in names {
      let content = try Data(contentsOf: folder.appending(path: name))
      expect(String(decoding: content, as: UTF8.self), equalsFile: expected.appending(path: name).path)
    }
    expect(answer, equalsFile: expected.appending(path: "answer.txt").path)
    #expect(try files(below: expected) == (names + ["answer.txt"]).sorted())
  }

  private func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  @Test func everyExpectedTextHasItsCommand() throws {
    for scenario in Set(Self.all.map(\.scenario)) {
      let expected = Self.folder.appending(path: "\(scenario)/expected")
      let files = try FileManager.default.contentsOfDirectory(atPath: expected.path)
      let named = Self.all.filter { $0.scenario == scenario }.map { $0.file.replacing("/", with: "") }
      #expect(Set(files) == Set(named), "\(scenario)")
    }
  }
}
