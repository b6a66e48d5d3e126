/// Jira's wiki markup, which its importers read in descriptions.
struct JiraWikiMarkup: TicketMarkup {
  func text(_ text: String) -> String { RemediationText.jiraWikiEscaped(text) }
  func strong(_ text: String) -> String {
    TerminalText.harmless(text).setOff { "*\(RemediationText.jiraWikiEscaped($0))*" }
  }
  func code(_ text: String) -> String { "{{\(RemediationText.jiraWikiEscaped(text))}}" }

  func link(_ text: String, to address: String) -> String {
    SafeLink.allows(address, schemes: SafeLink.secure)
      ? "[\(RemediationText.jiraWikiEscaped(text))|\(address)]" : RemediationText.jiraWikiEscaped(text)
  }

  func heading(_ text: String) -> String { "h3. \(RemediationText.jiraWikiEscaped(text))" }
  func paragraph(_ line: String) -> String { line }
  func list(_ lines: [String]) -> String { lines.map { "* \($0)" }.joined(separator: "\n") }
  func richText(_ html: String) -> String { RemediationText(html: html).jiraWiki }
  var blockBreak: String { "\n\n" }
}
