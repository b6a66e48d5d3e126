struct RemediationText {
  let plain: String
  init(html: String) { plain = TerminalText.harmless(html) }
  var html: String { "<p>\(XMLText.escaped(plain))</p>" }
  var markdown: String { MarkdownText.escaped(plain) }
  var jiraWiki: String { JiraWikiMarkup.escaped(plain) }
}
