/// Splits comma-separated bytes into rows of fields; quotes as in RFC 4180.
struct CatalogueReader {
  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next row, or nil at the end. An empty line is a row of one empty field.
  mutating func nextRow() -> [String]? {
    guard position < bytes.count else { return nil }
    var row: [String] = []
    row.reserveCapacity(16)
    while true {
      row.append(nextField())
      guard position < bytes.count else { return row }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: "\n") { return row }
    }
  }

  /// Reads up to the next comma or line end and stays before it.
  private mutating func nextField() -> String {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return nextQuotedField() }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func nextQuotedField() -> String {
    var field: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { break }
        position += 1
      }
      field.append(byte)
    }
    return String(decoding: field, as: UTF8.self)
  }
}
