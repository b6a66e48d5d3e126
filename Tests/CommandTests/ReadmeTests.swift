import Foundation
import Support
import Testing

/// What README prints is what the program prints.
@Suite("README")
struct ReadmeTests {
  private static let path = Uplift.repository.appending(path: "README.md").path

  /// Every console block: a line `$ uplift …` and its output. RECORD=1 writes the blocks anew.
  @Test func everyConsoleBlockIsTrue() throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    try uplift.linkScenarios()
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    var blocks = 0
    var renewed = ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      renewed += line + "\n"
      guard line == "```console", let command = lines.popFirst(), command.hasPrefix("$ uplift ") else {
        continue
      }
      blocks += 1
      while let next = lines.first, next != "```" { lines.removeFirst() }
      let outcome = try uplift.shell("uplift() { \"$UPLIFT\" \"$@\"; }\n\(command.dropFirst("$ ".count))")
      #expect(outcome.status == 0)
      renewed += "\(command)\n\(outcome.text)"
    }
    #expect(blocks >= 2)
    expect(String(renewed.dropLast()), equalsFile: Self.path)
  }

  /// The three ways side by side, as the program computes them.
  @Test func theComparisonOfRulesIsTrue() throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    try uplift.linkScenarios()
    var gains: [Double] = []
    for rule in ["optimum", "density", "portal"] {
      let outcome = try uplift.run(
        "plan", "scenarios/bundles", "--budget", "20h", "--rule", rule, "-o", "json")
      let plan = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      let score = try #require(plan["score"] as? [String: Any])
      gains.append(try #require(score["gain"] as? Double))
    }
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    for gain in gains {
      let share = Int((100 * gain / gains[0]).rounded())
      let row = String(format: "| +%.2f | %d %% |", gain, share)
      #expect(text.contains(row), "\(row)")
    }
    // Both rules of thumb get at most 70 % of the optimum here.
    #expect(gains[1] <= 0.7 * gains[0])
    #expect(gains[2] <= 0.7 * gains[0])
  }

  @Test func isShortAndNamesBothCommands() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
    #expect(text.contains("scripts/uplift plan scenarios/contoso --budget 40h"))
    #expect(text.contains("scripts/test"))
  }
}
