extension RemediationText {
  /// Jira's wiki text; what the text holds of it itself is escaped.
  package var jiraWiki: String { Self.jiraWiki(blocks, marks: "").joined(separator: "\n") }

  private static func jiraWiki(_ blocks: [Block], marks: String) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      // An empty line would end the list.
      if index > 0, marks.isEmpty { lines.append("") }
      switch block {
      case .paragraph(let paragraph):
        lines += paragraph.map(jiraWiki)
      case .code(let code): lines += ["{noformat}"] + code.map(unformatted) + ["{noformat}"]
      case .list(let isOrdered, let items):
        let deeper = marks + (isOrdered ? "#" : "*")
        for item in items {
          guard case .paragraph(let first)? = item.first else {
            lines += ["\(deeper) "] + jiraWiki(item, marks: deeper)
            continue
          }
          // A forced line break keeps the lines of an item in it.
          lines.append("\(deeper) " + first.map(jiraWiki).joined(separator: "\\\\ "))
          lines += jiraWiki(Array(item.dropFirst()), marks: deeper)
        }
      }
    }
    return lines
  }

  /// Text in which no wiki mark is left.
  package static func jiraWikiEscaped(_ text: String) -> String {
    let plain = Array(TerminalText.harmless(text).unicodeScalars)
    var result = ""
    for (index, scalar) in plain.enumerated() {
      let before = index > 0 ? plain[index - 1] : " "
      let next = index + 1 < plain.count ? plain[index + 1] : " "
      switch scalar {
      case "{", "}", "[", "]", "|", "*", "_", "+", "^", "~", "!", "#", "?": result += "\\\(scalar)"
      // Inside a word it strikes nothing out.
      case "-": result += isWord(before) && isWord(next) ? "-" : "\\-"
      // Two backslashes would break the line.
      case "\\": result += "&#92;"
      case "&": result += "&amp;"
      // `https://…` would become a link.
      case ":": result += next == "/" || isFace(plain[(index + 1)...]) ? "&#58;" : ":"
      case "(": result += before == ":" || isIcon(plain[(index + 1)...]) ? "\\(" : "("
      // `:)` and `;)`, also behind what stands for another character.
      case ")": result += result.hasSuffix(":") || result.hasSuffix(";") ? "\\)" : ")"
      // `h1. heading` and `bq. quotation`.
      case ".": result += index == 2 && (result == "bq" || result.first == "h") ? "&#46;" : "."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Between brackets these are pictures; those with other signs are none any more once the signs are escaped.
  private static let icons = ["i", "x", "y", "n", "/", "on", "off", "flag", "flagoff"].map {
    Array("\($0))".unicodeScalars)
  }

  private static func isIcon(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    icons.contains { rest.starts(with: $0) }
  }

  /// What makes a smiling face of the colon before it: `:D` and `:P`, unless a word begins so.
  private static func isFace(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = rest.first, "DPp".unicodeScalars.contains(first) else { return false }
    return !(rest.dropFirst().first?.properties.isAlphabetic ?? false)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// The only thing that ends the text as it stands.
  private static func unformatted(_ line: String) -> String {
    line.replacing("{noformat", with: "{ noformat")
  }

  private static func jiraWiki(_ line: [Run]) -> String { text(of: line, run: jiraWiki) { "[\($0)|\($1)]" } }

  private static func jiraWiki(_ run: Run) -> String {
    var text = jiraWikiEscaped(run.text)
    if run.style.contains(.code) { text = "{{\(text)}}" }
    // In braces the marks work inside words too.
    if run.style.contains(.emphasis) { text = "{_}\(text){_}" }
    if run.style.contains(.strong) { text = "{*}\(text){*}" }
    return text
  }
}
