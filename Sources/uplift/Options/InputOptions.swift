import ArgumentParser

/// What to read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Export files, folders that hold them, or - for standard input.",
      discussion: """
        Of a folder, all .json, .ndjson and .jsonl files below its folder 'export' are read, or, without one, \
        those in the folder itself; its uplift.yaml is the default policy.
        """),
    completion: .file())
  var input: [String]

  @Flag(help: "End at the first bad record instead of leaving it aside.")
  var strict = false

  /// What the answer is for: the folder's or file's own name; of several inputs how many.
  var title: String {
    guard input.count == 1, let only = input.first else { return "\(input.count) inputs" }
    if only == InputFile.dash { return "standard input" }
    let name = only.split(separator: "/").last.map(String.init) ?? only
    return name == "." || name == ".." ? "" : name
  }
}
