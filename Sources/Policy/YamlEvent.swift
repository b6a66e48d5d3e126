/// What libYAML's parser reports, one piece at a time.
struct YamlEvent {
  enum Kind: Equatable {
    case streamStart, streamEnd, documentStart, documentEnd
    case listStart, listEnd, mapStart, mapEnd
    case text(String, plain: Bool)
    case alias(String)
  }

  var kind: Kind
  /// Both counted from 1; the column in Unicode scalars.
  var line: Int
  var column: Int
  /// `&name` if it has an anchor, else its `!tag` if it has one.
  var decoration: String?
}
