import ArgumentParser

/// How much to say beside the answer.
struct NoiseOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more on standard error: files, rows, every bad record.")
  var verbose = false

  var notes: Notes { Notes(isQuiet: quiet, isVerbose: verbose) }

  func validate() throws {
    if quiet && verbose {
      throw ValidationError("--quiet and --verbose contradict each other; give one of them")
    }
  }
}
