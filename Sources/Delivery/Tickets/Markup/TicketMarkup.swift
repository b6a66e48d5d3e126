/// A way to write headings, lists and links, in which texts of strangers stay texts.
protocol TicketMarkup: Sendable {
  /// Words of a stranger inside a line.
  func text(_ text: String) -> String
  /// The same, set off.
  func strong(_ text: String) -> String
  /// An id or a command, letter by letter.
  func code(_ text: String) -> String
  /// A link where the address is one to follow, else the words.
  func link(_ text: String, to address: String) -> String
  func heading(_ text: String) -> String
  /// - Parameter line: marked up already.
  func paragraph(_ line: String) -> String
  /// - Parameter lines: marked up already.
  func list(_ lines: [String]) -> String
  /// A text of the tenant that may be HTML.
  func richText(_ html: String) -> String
  /// Between two blocks.
  var blockBreak: String { get }
}

extension TicketMarkup {
  /// The last line of every ticket.
  func footer(key: String) -> String {
    paragraph(
      text("uplift ") + code(key) + text(" (keep this key: it is how a later plan finds this ticket)"))
  }
}
