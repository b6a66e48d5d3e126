/// A piece of an HTML text.
enum HTMLToken: Equatable {
  /// Characters, references resolved.
  case text(String)
  /// The start of an element, its name in lower case.
  case start(String, href: String?)
  case end(String)
}
