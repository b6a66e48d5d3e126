import Mustache

/// How templates escape texts. Mustache's own way looks at whole characters, so a quote with an accent on it, which
/// ends an attribute for every browser, is none to it.
struct EscapedContent: MustacheContentType {
  /// What templates write behind `CONTENT_TYPE:`.
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String { XMLText.escaped(text) }
}
