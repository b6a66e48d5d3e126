extension RemediationText {
  /// GitHub's Markdown; what the text holds of it itself is escaped.
  package var markdown: String { Self.markdown(blocks).joined(separator: "\n") }

  private static func markdown(_ blocks: [Block]) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append("") }
      switch block {
      case .paragraph(let paragraph):
        lines += paragraph.enumerated().map { index, line in
          text(of: line, run: markdown) { "[\($0)](\($1))" } + (index < paragraph.count - 1 ? "  " : "")
        }
      case .code(let code): lines += fenced(code)
      case .list(let isOrdered, let items):
        // Two lists in a row would be read as one.
        if index > 0, isList(blocks[index - 1]) { lines += ["<!-- -->", ""] }
        for (number, item) in items.enumerated() {
          lines += indented(markdown(item), mark: isOrdered ? "\(number + 1). " : "- ")
        }
      }
    }
    return lines
  }

  /// The fence is longer than any run of backticks in the text.
  private static func fenced(_ code: [String]) -> [String] {
    var longest = 2
    for line in code {
      var run = 0
      for character in line.unicodeScalars {
        run = character == "`" ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    let fence = String(repeating: "`", count: longest + 1)
    return [fence] + code + [fence]
  }

  private static func markdown(_ run: Run) -> String {
    run.text.setOff { text in
      var marked = MarkdownText.escaped(text)
      if run.style.contains(.code), !text.unicodeScalars.contains("`") { marked = "`\(text)`" }
      if run.style.contains(.emphasis) { marked = "*\(marked)*" }
      if run.style.contains(.strong) { marked = MarkdownText.strong(marked: marked) }
      return marked
    }
  }
}
