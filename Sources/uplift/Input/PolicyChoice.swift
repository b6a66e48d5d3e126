import Policy

/// Which policy holds: the one asked for, else the one beside the input, else the shipped defaults.
enum PolicyChoice {
  /// Far above what the reader takes, so that the reader's own message is the one that is seen.
  private static let limit = 16 << 20

  static func read(path: String?, inputs: InputList?) throws(Failure) -> PolicyDocument {
    let beside = path == nil ? try beside(inputs) : nil
    guard let path = path ?? beside else { return PolicyReader.shipped.documentWithoutFile }
    let file = try InputFile(argument: path, purpose: "a policy file, such as \(FolderListing.policyFile)")
    if file.path == nil, let inputs, inputs.readsStandardInput {
      throw Failure(.usage, "standard input (-) is named as input and as --policy; it can be read once")
    }
    let bytes = try file.contents(limit: limit)
    do {
      return try PolicyReader.shipped.read(bytes: bytes, name: file.name)
    } catch {
      throw Failure(error)
    }
  }

  private static func beside(_ inputs: InputList?) throws(Failure) -> String? {
    guard let paths = inputs?.policyPaths else { return nil }
    guard paths.count <= 1 else {
      throw Failure(
        .usage,
        "several input folders hold a policy: \(paths.joined(separator: ", ")); name one with --policy")
    }
    return paths.first
  }
}
