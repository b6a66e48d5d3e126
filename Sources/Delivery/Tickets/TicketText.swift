/// Texts of tickets that all trackers share.
package enum TicketText {
  /// The text in at most so many UTF-16 units; what is too long loses its end. Never cuts inside a character.
  package static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var result = ""
    var count = 1
    for character in text {
      count += character.utf16.count
      guard count <= limit else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text as a label: ASCII letters, digits, dots and underscores, everything else one hyphen; at most 60.
  package static func label(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isASCII && (character.isLetter || character.isNumber || "._".contains(character)) {
        result.append(character)
      } else if result.last != "-" {
        result.append("-")
      }
    }
    let trimmed = result.prefix(60)
    return String(trimmed.last == "-" ? trimmed.dropLast() : trimmed)
  }
}
