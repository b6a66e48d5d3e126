import ArgumentParser

/// Which policy holds.
struct PolicyOption: ParsableArguments {
  @Option(
    help: "The policy file; by default uplift.yaml in the input folder, else the shipped defaults.",
    completion: .file(extensions: ["yaml", "yml"]))
  var policy: String?
}
