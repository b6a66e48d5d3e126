import ArgumentParser

/// Which score is meant.
struct ModelOption: ParsableArguments {
  @Option(help: "The score model: today's portal, or the score of 2019 without controls.")
  var model = ModelName.classic
}
