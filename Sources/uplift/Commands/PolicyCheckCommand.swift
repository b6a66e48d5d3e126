import ArgumentParser
import Policy

/// `uplift policy check`: all faults of a policy file at once.
struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a policy file and report all its faults.",
    discussion: """
      Ends with 0 where the file is fine, with 65 where it has faults: one line each, with file, line and column.

        uplift policy check uplift.yaml
      """)

  @Argument(
    help: "The policy file, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Flag(name: .shortAndLong, help: "Say nothing where the file is fine.")
  var quiet = false

  func run() throws {
    let policy = try PolicyChoice.read(path: file)
    guard !quiet else { return }
    try StandardOutput.write("\(policy.name): no faults, fingerprint \(policy.fingerprint)\n")
  }
}
