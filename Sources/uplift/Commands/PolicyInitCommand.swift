import ArgumentParser
import Catalogue
import Policy

/// `uplift policy init`: the shipped defaults as a commented file.
struct PolicyInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Print the shipped policy, every key explained.",
    discussion: """
      The file says what holds without any file; change what your team knows better.

        uplift policy init > uplift.yaml
      """)

  func run() throws {
    let template = PolicyTemplate.shipped { Catalogue.shipped.entry(key: $0)?.name }
    try StandardOutput.write(template.text)
  }
}
