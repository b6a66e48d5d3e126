/// A value of a YAML document, as it was written: scalars are texts, aliases stay aliases, a map keeps every
/// entry and their order.
struct YamlNode {
  enum Content {
    /// `plain`: written without quotes.
    case text(String, plain: Bool)
    case list([YamlNode])
    case map([YamlEntry])
    case alias(String)
  }

  var content: Content
  /// Both counted from 1.
  var line: Int
  var column: Int
  /// `&name` if it has an anchor, else its `!tag` if it has one.
  var decoration: String?

  /// Nothing written, or one of YAML's words for it.
  var isEmpty: Bool {
    guard case .text(let text, plain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  var isAlias: Bool {
    if case .alias = content { true } else { false }
  }

  /// For messages: what this is.
  var found: String {
    if isEmpty { return "nothing" }
    return switch content {
    case .text(let text, _): quoted(text)
    case .list: "a list"
    case .map: "a map"
    case .alias(let name): "the alias *\(clipped(name))"
    }
  }
}
