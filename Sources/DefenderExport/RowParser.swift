import SimdJSONBridge

/// Parses records one at a time; the row lives until the next record.
final class RowParser {
  private let parser: OpaquePointer
  private let storage: UnsafeMutablePointer<bridge_row>

  /// - Returns: nil when memory runs out.
  init?() {
    guard let parser = bridge_parser_create() else { return nil }
    self.parser = parser
    storage = .allocate(capacity: 1)
    storage.initialize(to: bridge_row())
  }

  deinit {
    bridge_parser_destroy(parser)
    storage.deinitialize(count: 1)
    storage.deallocate()
  }

  var row: UnsafePointer<bridge_row> { UnsafePointer(storage) }

  /// Parses a record that lies in some bytes.
  ///
  /// - Returns: nil, or what is wrong with it.
  func parse(_ bytes: Span<UInt8>, range: Range<Int>) -> String? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return "the record is empty" }
      guard
        let message = bridge_parse(
          parser, base + range.lowerBound, range.count, buffer.count - range.lowerBound, storage)
      else { return nil }
      return String(cString: message)
    }
  }

  /// The first keys of the record parsed last.
  var keys: [String] { bridge_keys(parser).texts }
}

extension bridge_text {
  /// Whether the member is there and not empty.
  var hasText: Bool { bytes != nil && length > 0 }

  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : length)
  }

  var string: String { String(decoding: buffer, as: UTF8.self) }

  /// The text, or nil when it is absent or empty.
  var nonEmpty: String? { hasText ? string : nil }

  /// Whether the text is a word, whatever the case of its ASCII letters. The word must be in lower case.
  func folds(to word: StaticString) -> Bool {
    guard length == word.utf8CodeUnitCount, let bytes else { return false }
    let letters = word.utf8Start
    for index in 0..<length where bytes[index].folded != letters[index] { return false }
    return true
  }
}

extension bridge_list {
  var buffer: UnsafeBufferPointer<bridge_text> {
    UnsafeBufferPointer(start: items, count: present ? count : 0)
  }

  var texts: [String] { buffer.map(\.string) }
}
