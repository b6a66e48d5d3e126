/// Text without markup, for trackers that show it as it is.
struct PlainMarkup: TicketMarkup {
  func text(_ text: String) -> String { TerminalText.harmless(text) }
  func strong(_ text: String) -> String { TerminalText.harmless(text) }
  func code(_ text: String) -> String { TerminalText.harmless(text) }

  func link(_ text: String, to address: String) -> String {
    SafeLink.allows(address, schemes: SafeLink.secure) ? "\(self.text(text)) <\(address)>" : self.text(text)
  }

  func heading(_ text: String) -> String { TerminalText.harmless(text).uppercased() }
  func paragraph(_ line: String) -> String { line }
  func list(_ lines: [String]) -> String { lines.map { "* \($0)" }.joined(separator: "\n") }
  func richText(_ html: String) -> String { RemediationText(html: html).plain }
  var blockBreak: String { "\n\n" }
}
