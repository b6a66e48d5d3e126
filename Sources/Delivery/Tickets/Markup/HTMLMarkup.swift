/// The HTML that trackers take in long texts: paragraphs, lists, bold, code and links, nothing with an attribute
/// but `href`.
struct HTMLMarkup: TicketMarkup {
  func text(_ text: String) -> String { XMLText.escaped(text) }
  func strong(_ text: String) -> String { "<b>\(XMLText.escaped(text))</b>" }
  func code(_ text: String) -> String { "<code>\(XMLText.escaped(text))</code>" }

  func link(_ text: String, to address: String) -> String {
    guard SafeLink.allows(address, schemes: SafeLink.secure) else { return self.text(text) }
    return "<a href=\"\(XMLText.escaped(address))\">\(self.text(text))</a>"
  }

  func heading(_ text: String) -> String { "<h3>\(XMLText.escaped(text))</h3>" }
  func paragraph(_ line: String) -> String { "<p>\(line)</p>" }
  func list(_ lines: [String]) -> String { "<ul>\(lines.map { "<li>\($0)</li>" }.joined())</ul>" }
  func richText(_ html: String) -> String { RemediationText(html: html).html }
  var blockBreak: String { "\n" }
}
