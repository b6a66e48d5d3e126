/// Text on its way to a sink: gathered to pieces of some 64 kB, so that a large model needs no large string.
struct ModelText {
  private var bytes: [UInt8] = []
  private var lineStart = 0

  private static let pieceSize = 1 << 16

  init() { bytes.reserveCapacity(Self.pieceSize + 1024) }

  var lineLength: Int { bytes.count - lineStart }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends the shortest decimals that read back as the same number.
  mutating func append(_ number: Double) { append(Self.decimals(number)) }

  /// Ends the line, and hands over what has gathered if it is a piece.
  mutating func endLine<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
    if bytes.count >= Self.pieceSize { try flush(to: sink) }
  }

  mutating func line<Failure: Error>(
    _ text: String, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    append(text)
    try endLine(to: sink)
  }

  mutating func flush<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
    lineStart = 0
  }

  static func decimals(_ number: Double) -> String {
    let text = "\(number == 0 ? 0 : number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
