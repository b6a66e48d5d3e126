/// A content line read back: `NAME;PARAMETER=value:VALUE`, unfolded.
struct CalendarLine {
  /// Where it begins, from 1.
  let row: Int
  let name: String
  /// `VALUE=DATE`; as they are written.
  let parameters: [String]
  let value: String

  /// nil where the text is no content line. A colon in a quoted parameter ends nothing.
  init?(_ text: String, row: Int) {
    var isQuoted = false
    var parts = [""]
    var rest = Substring(text)
    while let character = rest.popFirst(), isQuoted || character != ":" {
      if character == "\"" { isQuoted.toggle() }
      if character == ";" && !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
      guard !rest.isEmpty else { return nil }
    }
    guard text.contains(":"), !isQuoted, Self.isName(parts[0]) else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.contains("=") && $0.first != "=" }) else { return nil }
    self.row = row
    name = parts[0].uppercased()
    parameters = Array(parts.dropFirst())
    value = String(rest)
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}
