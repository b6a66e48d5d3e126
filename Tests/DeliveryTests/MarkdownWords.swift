/// What is read as words of a Markdown text: without code, in blocks or in a line, and without what is escaped.
struct MarkdownWords {
  /// Line for line as in the text.
  private(set) var text = ""
  /// Whether every block of code ends.
  private(set) var isClosed = true

  init(_ markdown: String) {
    var fence: Substring?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      let ticks = words.prefix { $0 == "`" }
      if let open = fence {
        if ticks == words, ticks.count >= open.count { fence = nil }
      } else if ticks.count >= 3, !words.dropFirst(ticks.count).contains("`") {
        fence = ticks
      } else {
        text += Self.words(line) + "\n"
      }
    }
    isClosed = fence == nil
  }

  /// Of a line: a backslash takes what follows, backticks end at as many backticks.
  private static func words(_ line: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\\" {
        rest = rest.dropFirst(2)
        result.append("\u{1}")
      } else if scalar == "`" {
        let open = rest.prefix { $0 == "`" }.count
        rest = rest.dropFirst(open)
        var ahead = rest
        while !ahead.isEmpty {
          ahead = ahead.drop { $0 != "`" }
          let run = ahead.prefix { $0 == "`" }.count
          ahead = ahead.dropFirst(run)
          if run == open {
            rest = ahead
            break
          }
        }
        result.append("\u{1}")
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
