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

  var readsStandardInput: Bool { files.contains { $0.path == nil } }

  /// Bytes of all files together; nil where one of them is no plain file.
  var size: Int64? {
    files.reduce(into: Int64?(0)) { sum, file in
      if let known = sum, let size = file.size { sum = known + size } else { sum = nil }
    }
  }
}
