/// Text for a terminal: made harmless, measured and cut by the columns it takes.
package enum TerminalText {
  /// The longest run of combining marks that is left on one character.
  private static let clusterLimit = 12

  /// The text on one line, without anything that a terminal would obey or that would hide.
  package static func harmless(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.isUnsafeToShow {
        scalars.append(scalar)
      } else if scalar.properties.isWhitespace {
        scalars.append(" ")
      } else {
        scalars.append("\u{FFFD}")
      }
    }
    return String(String(scalars).map { $0.unicodeScalars.count > clusterLimit ? "\u{FFFD}" : $0 })
  }

  /// Columns a text takes, by character: wide ones take two.
  package static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  /// The text in at most `width` columns; what is too long loses its middle, where names differ least.
  package static func cut(_ text: String, to width: Int) -> String {
    guard Self.width(text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    let tailWidth = (width - 1) / 2
    let head = prefix(text, width - 1 - tailWidth)
    let tail = String(prefix(String(text.reversed()), tailWidth).reversed())
    return "\(head)…\(tail)"
  }

  /// The text in at most `width` columns; what is too long loses its end.
  package static func shortened(_ text: String, to width: Int) -> String {
    Self.width(text) > width ? prefix(text, max(width - 1, 0)) + "…" : text
  }

  package static func padded(_ text: String, to width: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - Self.width(text)))
    return isRight ? space + text : text + space
  }

  private static func prefix(_ text: String, _ width: Int) -> String {
    var rest = width
    return String(
      text.prefix { character in
        rest -= Self.width(character)
        return rest >= 0
      })
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide(first.value) ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth, by block (Unicode Standard Annex 11).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
