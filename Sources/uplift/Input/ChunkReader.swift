/// The bytes of an open file, a chunk at a time.
struct ChunkReader {
  let name: String
  let file: FileDescriptor

  static let chunkSize = 1 << 20

  /// The next chunk; empty at the end.
  func next() throws(Failure) -> [UInt8] {
    do {
      return try file.read(upTo: Self.chunkSize)
    } catch {
      throw InputFile.unreadable(name, error)
    }
  }

  /// Standard input stays open.
  func close() {
    if file.number > 2 { file.close() }
  }
}
