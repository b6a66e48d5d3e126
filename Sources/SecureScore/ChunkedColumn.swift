/// A column that grows in chunks: no copy of what is already there, so never twice the memory.
struct ChunkedColumn<Element: Sendable>: Sendable {
  private var chunks: [[Element]] = []
  private(set) var count = 0
  private static var shift: Int { 16 }
  private static var chunkSize: Int { 1 << shift }

  init() {}

  mutating func append(_ element: Element) {
    if count & (Self.chunkSize - 1) == 0 {
      var chunk: [Element] = []
      // The first chunk grows as it likes: most tenants are small.
      if count > 0 { chunk.reserveCapacity(Self.chunkSize) }
      chunks.append(chunk)
    }
    chunks[count >> Self.shift].append(element)
    count += 1
  }

  subscript(index: Int) -> Element {
    get { chunks[index >> Self.shift][index & (Self.chunkSize - 1)] }
    set { chunks[index >> Self.shift][index & (Self.chunkSize - 1)] = newValue }
  }
}
