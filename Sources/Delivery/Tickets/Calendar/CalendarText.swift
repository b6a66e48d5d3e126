/// Content lines of iCalendar (RFC 5545, 3.1): CR LF at the end of each, folded so that none is longer than 75 bytes.
struct CalendarText {
  /// Bytes of a line without its end.
  static let lineLimit = 75

  private(set) var text = ""

  /// - Parameter value: as the property's type writes it; texts go through `escaped`.
  mutating func add(_ property: String, _ value: String) {
    var length = 0
    for scalar in "\(property):\(value)".unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > Self.lineLimit {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += width
    }
    text += "\r\n"
  }

  /// A TEXT value (3.3.11): backslash, semicolon, comma and line break are escaped; what would hide is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += " "
      default: if !scalar.isUnsafeToShow { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
