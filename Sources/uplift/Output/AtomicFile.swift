import Glibc

/// Files that are there as a whole or not at all.
enum AtomicFile {
  /// Replaces a file: the new content is written beside it, flushed, and renamed over it. A link keeps its
  /// target, a file its mode; what is no file (`/dev/stdout`, a pipe) is written to directly.
  ///
  /// - Parameter content: writes the content to the file it is given.
  static func write(
    to path: String, _ content: (FileDescriptor) throws(SystemError) -> Void
  ) throws(Failure) {
    if let stream = streams[path] { return try write(to: stream, named: path, content) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw cannotCreate(path) }
      guard lstat(path, &status) != 0 else {
        throw Failure(.cannotCreate, "\(path): is a link to a file that does not exist; name the file itself")
      }
      return try replace(path, mode: nil, content)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw Failure(.cannotCreate, "\(path): is a folder; name a file to write")
    case S_IFREG:
      guard access(path, W_OK) == 0, let target = realpath(path, nil) else { throw cannotCreate(path) }
      defer { free(target) }
      try replace(String(cString: target), mode: status.st_mode & 0o7777, content)
    default:
      try writeDirectly(to: path, content)
    }
  }

  private static func replace(
    _ path: String, mode: mode_t?, _ content: (FileDescriptor) throws(SystemError) -> Void
  ) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let temporary = "\(folder).uplift-\(getpid()).tmp"
    let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw cannotCreate(path) }
    Interrupts.note(unfinishedFile: temporary)
    defer { Interrupts.note(unfinishedFile: nil) }
    let file = FileDescriptor(number: number)
    do throws(SystemError) {
      if let mode { fchmod(number, mode) }
      try content(file)
      guard fsync(number) == 0, rename(temporary, path) == 0 else { throw SystemError.last }
      file.close()
    } catch {
      file.close()
      unlink(temporary)
      throw cannotWrite(path, error)
    }
  }

  /// Opened anew, a stream that goes to a file would be written over from its start.
  private static let streams: [String: FileDescriptor] = [
    "/dev/stdout": .standardOutput, "/dev/fd/1": .standardOutput, "/dev/stderr": .standardError,
    "/dev/fd/2": .standardError,
  ]

  private static func writeDirectly(
    to path: String, _ content: (FileDescriptor) throws(SystemError) -> Void
  ) throws(Failure) {
    let number = open(path, O_WRONLY | O_CLOEXEC)
    guard number >= 0 else { throw cannotCreate(path) }
    let file = FileDescriptor(number: number)
    defer { file.close() }
    try write(to: file, named: path, content)
  }

  private static func write(
    to file: FileDescriptor, named path: String, _ content: (FileDescriptor) throws(SystemError) -> Void
  ) throws(Failure) {
    do throws(SystemError) {
      try content(file)
    } catch {
      throw cannotWrite(path, error)
    }
  }

  private static func cannotCreate(_ path: String) -> Failure {
    let reason = SystemError.last.reason
    return Failure(
      .cannotCreate, "\(path): cannot create the file: \(reason); name a file in a folder you can write to")
  }

  private static func cannotWrite(_ path: String, _ error: SystemError) -> Failure {
    Failure(.cannotWrite, "\(path): cannot write: \(error.reason)")
  }
}
