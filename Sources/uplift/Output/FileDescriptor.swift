import Glibc

/// Checked reads and writes of whole byte ranges.
struct FileDescriptor {
  let number: Int32

  static let standardInput = FileDescriptor(number: 0)
  static let standardOutput = FileDescriptor(number: 1)
  static let standardError = FileDescriptor(number: 2)

  var isTerminal: Bool { isatty(number) == 1 }

  /// Gives closed standard descriptors a partner that fails on use, so that no file that is opened later takes
  /// their number and their bytes.
  static func occupyStandardNumbers() {
    for (number, mode) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", mode)
    }
  }

  /// Writes all bytes, or throws what kept it from that.
  func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
    let chunk = Array(bytes)
    var written = 0
    while written < chunk.count {
      let count = chunk.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress! + written, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// The next bytes, at most so many; empty at the end.
  func read(upTo capacity: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(SystemError) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Fills the front of a buffer and returns how many bytes it wrote; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Standard input, output and error stay open.
  func close() {
    if number > 2 { _ = Glibc.close(number) }
  }
}
