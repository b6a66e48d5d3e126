/// What to do, as the tenant's own text says it: untrusted HTML or plain text, read as a few kinds of blocks.
///
/// Everything else (other elements, attributes, scripts, styles, comments) is dropped while reading, so no writer
/// can let it through. Reading takes time linear in the text.
package struct RemediationText: Sendable, Equatable {
  /// A piece of a line that looks the same throughout.
  struct Run: Sendable, Equatable {
    /// One line, without anything that would hide or turn the reading direction; not escaped.
    var text: String
    var style: Style = []
    /// An address that `SafeLink` lets through.
    var link: String?
  }

  struct Style: OptionSet, Sendable, Hashable {
    var rawValue: UInt8

    static let strong = Style(rawValue: 1)
    static let emphasis = Style(rawValue: 2)
    static let code = Style(rawValue: 4)
  }

  indirect enum Block: Sendable, Equatable {
    /// At least one line.
    case paragraph([[Run]])
    case list(isOrdered: Bool, items: [[Block]])
    /// Lines as they stand.
    case code([String])
  }

  let blocks: [Block]

  /// - Parameter html: HTML or plain text; plain is what has none of the elements that are read. Steps that are
  ///   numbered by hand, one a line, become a list.
  package init(html: String) {
    blocks = RemediationParser.blocks(of: html)
  }

  /// Whether there is nothing to read.
  package var isEmpty: Bool { blocks.isEmpty }

  /// A line in a format: each of its runs, and around those of the same address the link.
  static func text(
    of line: [Run], run write: (Run) -> String, link: (_ text: String, _ address: String) -> String
  ) -> String {
    var text = ""
    var rest = line[...]
    while let first = rest.first {
      let end = rest.firstIndex { $0.link != first.link } ?? rest.endIndex
      let inner = rest[..<end].map(write).joined()
      text += first.link.map { link(inner, $0) } ?? inner
      rest = rest[end...]
    }
    return text
  }
}
