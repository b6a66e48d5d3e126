import Delivery
import Glibc

/// A folder of files that are written together.
///
/// Each file is replaced as a whole. The list of what was written lies beside them, so that files of an earlier run
/// that are not written again go; a file that is not on the list is never touched.
struct OutputFolder {
  /// The list: one name a line.
  static let listName = "uplift-files.txt"
  /// Far above any file of tickets.
  static let fileLimit = 1 << 28

  let path: String

  /// Writes the files and takes away those of the run before that are none of them.
  func write(_ files: [TicketFile]) throws(Failure) {
    try make(path)
    let names = files.map(\.name)
    let old = try listed()
    for folder in Set(names.compactMap(Self.parent)).sorted() { try make("\(path)/\(folder)") }
    for file in files {
      let target = "\(path)/\(file.name)"
      try AtomicFile.write(to: target) { output throws(SystemError) in try output.write(file.text.utf8) }
      if file.isExecutable { chmod(target, 0o755) }
    }
    let list = names.sorted().joined(separator: "\n") + "\n"
    try AtomicFile.write(to: "\(path)/\(Self.listName)") { output throws(SystemError) in
      try output.write(list.utf8)
    }
    let kept = Set(names + [IssueMap.fileName])
    for name in old where !kept.contains(name) { unlink("\(path)/\(name)") }
    for folder in Set(old.compactMap(Self.parent)) { rmdir("\(path)/\(folder)") }
  }

  /// The content of a file, or nil where there is none.
  func contents(of name: String) throws(Failure) -> [UInt8]? {
    guard access("\(path)/\(name)", F_OK) == 0 else { return nil }
    return try InputFile(argument: "\(path)/\(name)", purpose: "a file that uplift wrote")
      .contents(limit: Self.fileLimit)
  }

  /// Every file that was written here and is still there.
  func files() throws(Failure) -> [TicketFileBytes] {
    let names = try listed()
    guard !names.isEmpty else {
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

  /// Names on the list; those that no run of this program writes are passed over.
  private func listed() throws(Failure) -> [String] {
    guard let bytes = try contents(of: Self.listName) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter { name in
      !name.hasPrefix("/") && !name.contains("..")
        && name.utf8.allSatisfy { byte in
          byte < 0x80
            && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
              || "-._/".utf8.contains(byte))
        }
    }
  }

  private static func parent(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  private func make(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) != 0 else { return }
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard errno == EEXIST, isFolder else {
      let reason = isFolder ? "" : SystemError.last.reason
      throw Failure(.cannotCreate, "\(path): cannot make the folder: \(reason); name one you can write to")
    }
  }
}
