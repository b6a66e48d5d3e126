import ArgumentParser

/// Which policy holds.
struct PolicyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The policy file; by default uplift.yaml in the input folder, else the shipped defaults.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var policy: String?
}
