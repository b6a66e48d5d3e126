/// Text of strangers inside XML and HTML: it stays text, between tags and in quoted attributes.
package enum XMLText {
  /// The text on one line with `<`, `>`, `&` and both quotes escaped, and without anything that XML 1.0 forbids or
  /// that would hide or turn the reading direction.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.harmless(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
