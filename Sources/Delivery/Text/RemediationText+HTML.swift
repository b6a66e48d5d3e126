extension RemediationText {
  /// Paragraphs, lists, code and web links; every text escaped, nothing else.
  package var html: String { Self.html(blocks) }

  private static func html(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let lines): "<p>\(html(lines))</p>"
      case .code(let lines): "<pre><code>\(lines.map(XMLText.escaped).joined(separator: "\n"))</code></pre>"
      case .list(let isOrdered, let items):
        "<\(isOrdered ? "ol" : "ul")>\(items.map { "<li>\(item($0))</li>" }.joined())</\(isOrdered ? "ol" : "ul")>"
      }
    }.joined(separator: "\n")
  }

  /// A paragraph alone needs no element of its own.
  private static func item(_ blocks: [Block]) -> String {
    guard case .paragraph(let lines)? = blocks.first else { return html(blocks) }
    return html(lines) + html(Array(blocks.dropFirst()))
  }

  private static func html(_ lines: [[Run]]) -> String {
    lines.map { line in
      text(of: line, run: html) { text, address in
        "<a href=\"\(XMLText.escaped(address))\" rel=\"noopener noreferrer\">\(text)</a>"
      }
    }.joined(separator: "<br>")
  }

  private static func html(_ run: Run) -> String {
    var text = XMLText.escaped(run.text)
    if run.style.contains(.code) { text = "<code>\(text)</code>" }
    if run.style.contains(.emphasis) { text = "<em>\(text)</em>" }
    if run.style.contains(.strong) { text = "<strong>\(text)</strong>" }
    return text
  }
}
