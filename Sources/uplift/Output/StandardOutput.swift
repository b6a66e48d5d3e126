import Glibc

/// Where results go, each in one piece at the end of its command.
enum StandardOutput {
  /// Writes a result. A reader that has seen enough (`| head`) is no error.
  static func write(_ text: String) throws(Failure) {
    do {
      try FileDescriptor.standardOutput.write(text.utf8)
    } catch {
      try end(after: error)
    }
  }

  /// Ends the writing after a write that failed: quietly where nobody reads any more, with the reason otherwise.
  static func end(after error: SystemError) throws(Failure) {
    guard error.code != EPIPE else { return }
    throw Failure(.cannotWrite, "cannot write to standard output: \(error.reason)")
  }
}
