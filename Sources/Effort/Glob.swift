/// A pattern with `*` (any run of characters) and `?` (any one), compared case-insensitively over ASCII letters.
package struct Glob: Hashable, Sendable {
  package let pattern: String
  private let characters: [UInt8]

  package init(_ pattern: String) {
    self.pattern = pattern
    characters = Array(pattern.utf8).map(Self.folded)
  }

  /// Whether the whole text matches. At worst the product of both lengths, never exponential.
  package func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var (at, position) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while position < bytes.count {
      if at < characters.count, characters[at] == UInt8(ascii: "*") {
        retry = (at, position)
        at += 1
      } else if at < characters.count,
        characters[at] == UInt8(ascii: "?") || characters[at] == Self.folded(bytes[position])
      {
        at += 1
        position += 1
      } else if let last = retry {
        at = last.pattern + 1
        position = last.text + 1
        retry = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
    return characters[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }
}
