import Glibc

/// The export files of a folder.
///
/// They are all files with a known ending anywhere below its folder `export`, or, without one, in the folder
/// itself. Hidden files and folders are skipped.
struct FolderListing {
  static let endings = [".json", ".ndjson", ".jsonl"]
  static let exportFolder = "export"
  static let policyFile = "uplift.yaml"

  /// Ascending by path, byte by byte.
  let files: [InputFile]
  /// The default policy that the folder holds.
  let policyPath: String?

  init(folder: String) throws(Failure) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let names = try Self.names(in: folder)
    policyPath = names.contains(Self.policyFile) ? base + Self.policyFile : nil
    let hasExport = names.contains(Self.exportFolder) && Self.isFolder(base + Self.exportFolder)
    var visited: Set<[UInt64]> = []
    let paths =
      hasExport
      ? try Self.files(below: base + Self.exportFolder, visited: &visited)
      : names.map { base + $0 }.filter { Self.isExport($0) && !Self.isFolder($0) }
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !sorted.isEmpty else {
      let place = hasExport ? base + Self.exportFolder : folder
      let alternative = hasExport ? "" : ", there or below \(base)\(Self.exportFolder)"
      throw Failure(
        .noInput,
        "\(place): holds no export; expected files that end in .json, .ndjson or .jsonl\(alternative)")
    }
    var found: [InputFile] = []
    for path in sorted {
      found.append(InputFile(name: path, path: path, size: try FileEntry(path: path).size))
    }
    files = found
  }

  private static func files(below folder: String, visited: inout Set<[UInt64]>) throws(Failure) -> [String] {
    // A link back up would never end.
    guard visited.insert(try FileEntry(path: folder).identity).inserted else { return [] }
    var paths: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      if isFolder(path) {
        paths += try files(below: path, visited: &visited)
      } else if isExport(path) {
        paths.append(path)
      }
    }
    return paths
  }

  private static func isFolder(_ path: String) -> Bool { (try? FileEntry(path: path).isFolder) ?? false }

  private static func isExport(_ path: String) -> Bool {
    let folded = path.lowercased()
    return endings.contains { folded.hasSuffix($0) }
  }

  /// The entries that are not hidden.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw InputFile.unreadable(folder, .last) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
