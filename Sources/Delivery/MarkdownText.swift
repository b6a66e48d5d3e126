/// GitHub's Markdown in which untrusted text stays text: no markup, no HTML, no links, no mentions, no new cells.
package enum MarkdownText {
  /// The text on one line, every character that has a meaning there escaped.
  package static func escaped(_ text: String) -> String {
    let plain = Array(TerminalText.harmless(text))
    var result = ""
    for (index, character) in plain.enumerated() {
      let next = index + 1 < plain.count ? plain[index + 1] : " "
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // An empty comment parts what is looked for after entities are resolved: @name, a@b.example, #12.
      case "@": result += "@<!-- -->"
      case "#" where index == 0: result += "\\#<!-- -->"
      case "#" where next.isNumber: result += "#<!-- -->"
      // `https://…`, `www.…` and `:name:` would become links and pictures.
      case ":" where next != " ": result += "&#58;"
      case "." where index > 0 && "wW".contains(plain[index - 1]): result += "&#46;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\\(character)"
      case "-" where next.isNumber && isIssuePrefix(plain[..<index]): result += "-<!-- -->"
      // At the start these would open a list or a line under a heading.
      case "+" where index == 0 && next == " ": result += "\\+"
      case "-" where index == 0 && !next.isNumber, "=" where index == 0: result += "\\\(character)"
      case ".", ")":
        let isListMark = next == " " && plain[..<index].allSatisfy { $0.isASCII && $0.isNumber }
        result += isListMark ? "\\\(character)" : String(character)
      default: result.append(character)
      }
    }
    return result
  }

  /// The text inside an element of HTML, where Markdown is not looked at and only its author's signs are obeyed.
  package static func inHTML(_ text: String) -> String {
    let plain = Array(TerminalText.harmless(text))
    var result = ""
    for (index, character) in plain.enumerated() {
      let next = index + 1 < plain.count ? plain[index + 1] : " "
      switch character {
      case "@": result += "@<!-- -->"
      case "#" where next.isNumber, ":" where next != " ": result += "\(character)<!-- -->"
      case "." where index > 0 && "wW".contains(plain[index - 1]): result += ".<!-- -->"
      case "-" where next.isNumber && isIssuePrefix(plain[..<index]): result += "-<!-- -->"
      default: result += XMLText.escaped(String(character))
      }
    }
    return result
  }

  /// `GH-12` is a reference like `#12`.
  private static func isIssuePrefix(_ text: ArraySlice<Character>) -> Bool {
    text.suffix(2).map { $0.lowercased() } == ["g", "h"]
  }

  /// Text for between backticks: letters and digits only.
  static func code(_ text: String) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  /// A link, if the address is one to follow; else its text.
  package static func link(_ text: String, to address: String) -> String {
    let isSafe =
      address.utf8.count < 2_000 && address.lowercased().hasPrefix("https://")
      && address.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"<>()[]\\\"'`|{}^".utf8.contains(byte)
      }
    return isSafe ? "[\(escaped(text))](\(address))" : escaped(text)
  }

  /// A table; cells are Markdown already. `-:` columns are for numbers.
  static func table(_ columns: [(title: String, isRight: Bool)], rows: [[String]]) -> [String] {
    tableHead(columns) + rows.map(row)
  }

  static func tableHead(_ columns: [(title: String, isRight: Bool)]) -> [String] {
    [row(columns.map(\.title)), "|" + columns.map { $0.isRight ? "--:|" : ":--|" }.joined()]
  }

  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
