import Support
import Testing

/// What the program says of itself.
@Suite("Help")
struct HelpTests {
  static let commands = [
    "", "score", "estimate", "plan", "whatif", "verify", "report", "policy", "policy init", "policy check",
    "sample",
  ]

  @Test(arguments: commands)
  func isAsRecorded(_ command: String) throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    let words = command.split(separator: " ").map(String.init)
    let outcome = try uplift.run(arguments: words + ["--help"])
    let name = words.isEmpty ? "uplift" : words.joined(separator: "-")
    expectSnapshot(outcome.text, named: "help/\(name).txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("\n  uplift \(words.first ?? "score") "), "help without an example")
  }

  @Test func versionGoesToStandardOutput() throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    let outcome = try uplift.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptNamesEveryCommand(_ shell: String) throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    let outcome = try uplift.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    for command in [
      "score", "estimate", "plan", "whatif", "verify", "policy", "sample", "budget", "budgets", "markdown",
      "legacy2019",
    ] {
      let isNamed = outcome.text.contains(command)
      #expect(isNamed, "\(command) is missing")
    }
  }

  @Test func completionScriptIsSoundBash() throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    let outcome = try uplift.shell("\"$UPLIFT\" --generate-completion-script bash | bash -n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }
}
