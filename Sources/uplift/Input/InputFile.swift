import Glibc

/// One file to read from front to back, or standard input.
struct InputFile {
  /// As messages call it.
  let name: String
  /// nil: standard input.
  let path: String?
  /// In bytes, where it is known beforehand.
  let size: Int64?

  static let standardInput = InputFile(name: "standard input", path: nil, size: nil)

  /// The argument that stands for standard input.
  static let dash = "-"

  /// A file that a folder holds.
  init(name: String, path: String?, size: Int64?) {
    self.name = name
    self.path = path
    self.size = size
  }

  /// A single file, as an argument names it.
  ///
  /// - Parameter purpose: what the file is, for the message when it is none: `a policy file`.
  init(argument: String, purpose: String) throws(Failure) {
    if argument == Self.dash {
      self = .standardInput
      return
    }
    let entry = try FileEntry(path: argument)
    guard !entry.isFolder else {
      throw Failure(.noInput, "\(argument): is a folder; expected \(purpose)")
    }
    self.init(name: argument, path: argument, size: entry.size)
  }

  /// Opens the file for reading.
  func open() throws(Failure) -> FileDescriptor {
    guard let path else { return .standardInput }
    let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw Self.unreadable(name, .last) }
    return FileDescriptor(number: number)
  }

  /// The whole content.
  ///
  /// - Parameter limit: bytes beyond which the file cannot be what it should be.
  func contents(limit: Int) throws(Failure) -> [UInt8] {
    let file = try open()
    defer { file.close() }
    var bytes: [UInt8] = []
    do throws(SystemError) {
      while bytes.count <= limit {
        let chunk = try file.read(upTo: 1 << 20)
        if chunk.isEmpty { return bytes }
        bytes += chunk
      }
    } catch {
      throw Self.unreadable(name, error)
    }
    throw Failure(.badInput, "\(name): is larger than \(limit >> 20) MiB; is it the right file?")
  }

  static func unreadable(_ name: String, _ error: SystemError) -> Failure {
    Failure(.noInput, "\(name): cannot read: \(error.reason)")
  }
}
