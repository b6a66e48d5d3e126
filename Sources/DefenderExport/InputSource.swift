/// A named stream of bytes. Who opens it and how is the caller's business.
package struct InputSource {
  /// Why bytes could not be read.
  package struct Failure: Error, Sendable, Equatable {
    package var message: String

    package init(_ message: String) { self.message = message }
  }

  /// What messages call it: a path, or `-` for standard input.
  package var name: String
  /// Fills the front of a buffer and returns how many bytes it wrote; 0 at the end.
  package var read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int

  package init(name: String, read: @escaping (UnsafeMutableRawBufferPointer) throws(Failure) -> Int) {
    self.name = name
    self.read = read
  }

  /// A source that gives bytes in memory, in parts of a size.
  package init(name: String, bytes: [UInt8], chunkSize: Int = 1 << 16) {
    var position = 0
    self.init(name: name) { target in
      let count = min(target.count, chunkSize, bytes.count - position)
      bytes.withUnsafeBytes { target.copyMemory(from: .init(rebasing: $0[position..<position + count])) }
      position += count
      return count
    }
  }
}
