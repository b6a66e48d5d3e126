/// What the input arguments of a command come to: files in order, and the policies that lie beside them.
struct InputList {
  private(set) var files: [InputFile] = []
  /// `uplift.yaml` of every folder that has one, in the order of the arguments.
  private(set) var policyPaths: [String] = []

  /// - Parameter arguments: files, folders, or `-` for standard input, at most once.
  init(arguments: [String]) throws(Failure) {
    for argument in arguments {
      if argument == InputFile.dash {
        guard !files.contains(where: { $0.path == nil }) else {
          throw Failure(.usage, "standard input (-) is named twice; it can be read once")
        }
        files.append(.standardInput)
        continue
      }
      let entry = try FileEntry(path: argument)
      if entry.isFolder {
        let listing = try FolderListing(folder: argument)
        files += listing.files
        if let path = listing.policyPath, !policyPaths.contains(path) { policyPaths.append(path) }
      } else {
        files.append(InputFile(name: argument, path: argument, size: entry.size))
      }
    }
  }

  /// All files that a command reads of it, with what they are to it.
  ///
  /// The policy beside the input is among them even where another is asked for: nobody means to lose it.
  /// - Parameter policy: the policy asked for; nil: the one beside the input.
  func read(policy: String?) -> [(purpose: String, path: String)] {
    (policyPaths + [policy].compactMap(\.self)).map { ("the policy", $0) }
      + files.compactMap { file in file.path.map { ("input", $0) } }
  }

  var readsStandardInput: Bool { files.contains { $0.path == nil } }

  /// Bytes of all files together; nil where one of them is no plain file.
  var size: Int64? {
    files.reduce(into: Int64?(0)) { sum, file in
      if let known = sum, let size = file.size { sum = known + size } else { sum = nil }
    }
  }
}
