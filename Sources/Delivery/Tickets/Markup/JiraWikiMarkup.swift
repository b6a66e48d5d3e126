/// Jira's wiki markup, which its importers read in descriptions.
struct JiraWikiMarkup: TicketMarkup {
  func text(_ text: String) -> String { Self.escaped(text) }
  func strong(_ text: String) -> String { "*\(Self.escaped(text))*" }
  func code(_ text: String) -> String { "{{\(Self.escaped(text))}}" }

  func link(_ text: String, to address: String) -> String {
    LinkAddress.isSafe(address) ? "[\(Self.escaped(text))|\(address)]" : Self.escaped(text)
  }

  func heading(_ text: String) -> String { "h3. \(Self.escaped(text))" }
  func paragraph(_ line: String) -> String { line }
  func list(_ lines: [String]) -> String { lines.map { "* \($0)" }.joined(separator: "\n") }
  func richText(_ html: String) -> String { RemediationText(html: html).jiraWiki }
  var blockBreak: String { "\n\n" }

  /// The text on one line with a backslash before everything that opens markup, a macro, a mention or an image.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isAtStart = true
    let plain = Array(TerminalText.harmless(text))
    for (index, character) in plain.enumerated() {
      let isInWord =
        index > 0 && index + 1 < plain.count && isWordly(plain[index - 1]) && isWordly(plain[index + 1])
      switch character {
      // Inside a word these mark up nothing: most names have some.
      case "-" where isInWord, "_" where isInWord: result.append(character)
      case "\\", "{", "}", "[", "]", "*", "_", "?", "^", "~", "+", "|", "!", "@": result += "\\\(character)"
      // At the start these open a list, a heading or a quotation; `--` and `----` are dashes and rules.
      case "#" where isAtStart, "-": result += "\\\(character)"
      default: result.append(character)
      }
      if character != " " { isAtStart = false }
    }
    return result
  }

  private static func isWordly(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
