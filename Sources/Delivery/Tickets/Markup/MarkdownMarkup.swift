/// GitHub's Markdown.
struct MarkdownMarkup: TicketMarkup {
  func text(_ text: String) -> String { MarkdownText.escaped(text) }
  func strong(_ text: String) -> String { MarkdownText.strong(text) }

  /// Between as many backticks as it takes, and a space where one touches them.
  func code(_ text: String) -> String {
    let plain = TerminalText.harmless(text)
    var longest = 0
    var run = 0
    for character in plain {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = plain.hasPrefix("`") || plain.hasSuffix("`") ? " " : ""
    return "\(fence)\(space)\(plain)\(space)\(fence)"
  }

  func link(_ text: String, to address: String) -> String { MarkdownText.link(text, to: address) }
  func heading(_ text: String) -> String { "### \(MarkdownText.escaped(text))" }
  func paragraph(_ line: String) -> String { line }
  func list(_ lines: [String]) -> String { lines.map { "- \($0)" }.joined(separator: "\n") }
  func richText(_ html: String) -> String { RemediationText(html: html).markdown }
  var blockBreak: String { "\n\n" }
}
