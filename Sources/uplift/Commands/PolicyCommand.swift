import ArgumentParser

/// `uplift policy`: the file with the team's own figures and rules.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Write the policy file to start from, or check one.",
    discussion: """
      The policy says what fixing costs in your team, and what a plan must and must not hold.

        uplift policy init > uplift.yaml
        uplift policy check uplift.yaml
      """,
    subcommands: [PolicyInitCommand.self, PolicyCheckCommand.self])
}
