/// Parts of text that are joined on a line while they fit, then on the next.
enum Paragraph {
  static func lines(_ parts: [String], gap: Int = 3, in terminal: Terminal, indent: Int = 0) -> [String] {
    var lines: [String] = []
    let margin = String(repeating: " ", count: indent)
    for part in parts where !part.isEmpty {
      let text = TerminalText.cut(TerminalText.harmless(part), to: terminal.width - indent)
      if let last = lines.last, TerminalText.width(last) + gap + TerminalText.width(text) <= terminal.width {
        lines[lines.count - 1] = last + String(repeating: " ", count: gap) + text
      } else {
        lines.append(margin + text)
      }
    }
    return lines
  }

  /// Words of a sentence, wrapped; lines after the first are indented two more.
  static func wrapped(_ sentence: String, in terminal: Terminal, indent: Int = 2) -> [String] {
    let words = TerminalText.harmless(sentence).split(separator: " ").map(String.init)
    let inner = Terminal(width: terminal.width - 2, style: terminal.style, glyphs: terminal.glyphs)
    let lines = Self.lines(words, gap: 1, in: inner, indent: indent)
    return lines.enumerated().map { $0 == 0 ? $1 : "  \($1)" }
  }
}
