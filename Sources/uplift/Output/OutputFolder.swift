import Delivery
import Glibc

/// A folder of tickets, for one tracker or several.
///
/// Each file is replaced as a whole. A list beside them says which file was written for which tracker, so that files of
/// an earlier run that are not written again go; a file that is not on the list is never touched, nor is anything
/// written where one is in the way.
struct OutputFolder {
  /// The list: one tracker and one name a line.
  static let listName = "uplift-files.txt"
  /// Far above any file of tickets.
  static let fileLimit = 1 << 28

  let path: String

  /// Writes the files of a tracker and takes away those of its run before that are none of them.
  ///
  /// - Throws: before anything is written, where one of the names is taken by a folder or by somebody else's file.
  func write(_ files: [TicketFile], for format: TicketFormatName) throws(Failure) {
    try make(path)
    let old = try listed()
    let names = files.map(\.name)
    try check(names, against: Set(old.map(\.name)))
    for folder in Set(names.compactMap(Self.parent(of:))).sorted() { try make("\(path)/\(folder)") }
    let kept = old.filter { $0.format != format.rawValue }
    // Before the files: should this run end halfway, the next one still knows which are its own.
    let own = names.map { (format: format.rawValue, name: $0) }
    try write(list: old + own)
    for file in files {
      let target = "\(path)/\(file.name)"
      try AtomicFile.write(to: target) { output throws(SystemError) in try output.write(file.text.utf8) }
      if file.isExecutable { chmod(target, 0o755) }
    }
    try write(list: kept + own)
    let used = Set(names + kept.map(\.name) + [IssueMap.fileName])
    for (_, name) in old where !used.contains(name) { unlink("\(path)/\(name)") }
    for folder in Set(old.compactMap { Self.parent(of: $0.name) }) { rmdir("\(path)/\(folder)") }
  }

  private func write(list: [(format: String, name: String)]) throws(Failure) {
    let lines = Set(list.map { "\($0.format) \($0.name)" }).sorted()
    try AtomicFile.write(to: "\(path)/\(Self.listName)") { output throws(SystemError) in
      try output.write((lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  /// Refuses to write where something is that no run of this program has written.
  private func check(_ names: [String], against listed: Set<String>) throws(Failure) {
    for name in names {
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        throw Failure(.cannotCreate, "\(path)/\(name): is a folder; move it away, or name another --out")
      }
      guard listed.contains(name) || name == IssueMap.fileName else {
        throw Failure(
          .cannotCreate,
          "\(path)/\(name): is there, and no earlier run wrote it (\(Self.listName)); move it away, or name "
            + "another --out")
      }
    }
  }

  /// Whether one of the files is there with other bytes.
  func differs(from files: [TicketFile]) throws(Failure) -> Bool {
    for file in files {
      if let bytes = try contents(of: file.name), !bytes.elementsEqual(file.text.utf8) { return true }
    }
    return false
  }

  /// The content of a file, or nil where there is none.
  func contents(of name: String) throws(Failure) -> [UInt8]? {
    guard access("\(path)/\(name)", F_OK) == 0 else { return nil }
    return try InputFile(argument: "\(path)/\(name)", purpose: "a file that uplift wrote")
      .contents(limit: Self.fileLimit)
  }

  /// The trackers that files were written for.
  func formats() throws(Failure) -> [TicketFormatName] {
    let listed = Set(try listed().map(\.format))
    return TicketFormatName.allCases.filter { listed.contains($0.rawValue) }
  }

  /// Names of files, here and in folders that were written to, that are not on the list.
  func others() throws(Failure) -> [String] {
    let listed = Set(try listed().map(\.name))
    var names = try FolderListing.names(in: path)
    for folder in ["comments", "issues", "resources"] where names.contains(folder) {
      let place = "\(path)/\(folder)"
      guard let entry = try? FileEntry(path: place), entry.isFolder else { continue }
      names += try FolderListing.names(in: place).map { "\(folder)/\($0)" }
    }
    return names.filter { !listed.contains($0) && $0 != IssueMap.fileName }.sorted()
  }

  /// Every file that was written here and is still there, and the tracker's names, which its script may have written.
  func files() throws(Failure) -> [TicketFileBytes] {
    var names = Set(try listed().map(\.name)).sorted()
    if !names.contains(IssueMap.fileName), try contents(of: IssueMap.fileName) != nil {
      names.append(IssueMap.fileName)
    }
    // A list without a name is that of a plan in which nothing is new.
    guard try contents(of: Self.listName) != nil else {
      guard access(path, F_OK) == 0 else { throw Failure(.noInput, "\(path): no such folder") }
      throw Failure(
        .noInput, "\(path): holds no tickets (no \(Self.listName)); write some with 'uplift tickets --out'")
    }
    var files: [TicketFileBytes] = []
    for name in names {
      guard let bytes = try contents(of: name) else {
        throw Failure(
          .noInput, "\(path)/\(name): is gone, and \(Self.listName) lists it; write the tickets again")
      }
      files.append(TicketFileBytes(name: name, bytes: bytes))
    }
    return files
  }

  /// The list; names that no run of this program writes are passed over.
  private func listed() throws(Failure) -> [(format: String, name: String)] {
    guard let bytes = try contents(of: Self.listName) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return parts.count == 2 && Self.isOwn(parts[1]) ? (parts[0], parts[1]) : nil
    }
  }

  private static func isOwn(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.contains("..")
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "-._/".utf8.contains(byte)
      }
  }

  private static func parent(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  private func make(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) != 0 else { return }
    let error = SystemError.last
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard !isFolder else { return }
    throw Failure(
      .cannotCreate, "\(path): cannot make the folder: \(error.reason); name one you can write to")
  }
}
