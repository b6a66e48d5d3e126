import Policy

/// Which policy holds: the one asked for, else the one beside the input, else the shipped defaults.
enum PolicyChoice {
  /// Far above what the reader takes, so that the reader's own message is the one that is seen.
  private static let limit = 16 << 20

  /// - Parameter name: what provenance calls the file; nil: its own name without folders, so that an answer does
  ///   not depend on where the file lies.
  static func read(path: String?, inputs: InputList, name: String? = nil) throws -> PolicyDocument {
    let beside = path == nil ? try only(of: inputs.policyPaths) : nil
    guard let path = path ?? beside else { return PolicyReader.shipped.documentWithoutFile }
    if path == InputFile.dash, inputs.readsStandardInput {
      throw Failure(.usage, "standard input (-) is named as input and as --policy; it can be read once")
    }
    return try read(path: path, name: name)
  }

  static func read(path: String, name: String? = nil) throws -> PolicyDocument {
    let file = try InputFile(argument: path, purpose: "a policy file, such as \(FolderListing.policyFile)")
    let bytes = try file.contents(limit: limit)
    let ownName = file.name.split(separator: "/").last.map(String.init) ?? file.name
    do throws(PolicyError) {
      return try PolicyReader.shipped.read(bytes: bytes, name: name ?? ownName)
    } catch {
      throw PolicyError(name: file.name, faults: error.faults)
    }
  }

  private static func only(of paths: [String]) throws(Failure) -> String? {
    guard paths.count <= 1 else {
      throw Failure(
        .usage,
        "several input folders hold a policy: \(paths.joined(separator: ", ")); name one with --policy")
    }
    return paths.first
  }
}
