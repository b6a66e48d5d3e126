/// Builds the nodes of one YAML document from its events.
struct YamlTree {
  /// Deeper than any policy needs; keeps the recursion short.
  static let deepest = 20

  private let events: YamlEvents

  /// The document's root, or nil if the text holds none.
  static func root(of text: SourceText) throws(YamlFault) -> YamlNode? {
    try text.bytes.withUnsafeBufferPointer { (bytes) throws(YamlFault) -> YamlNode? in
      try YamlTree(events: YamlEvents(bytes, lastLine: text.lastLine)).root()
    }
  }

  private func root() throws(YamlFault) -> YamlNode? {
    var event = try events.next()
    if event.kind == .streamStart { event = try events.next() }
    guard event.kind == .documentStart else { return nil }
    let root = try node(from: events.next(), depth: 0)
    event = try events.next()
    if event.kind == .documentEnd { event = try events.next() }
    guard event.kind == .streamEnd else {
      throw YamlFault(
        line: event.line, column: event.column,
        message:
          "a second YAML document begins here: a policy is one document; join them, or remove the line ---")
    }
    return root
  }

  private func node(from event: YamlEvent, depth: Int) throws(YamlFault) -> YamlNode {
    guard depth < Self.deepest else {
      throw YamlFault(
        line: event.line, column: event.column,
        message: "this is nested more than \(Self.deepest) levels deep, which no policy needs: "
          + "check the brackets and the indentation")
    }
    return YamlNode(
      content: try content(of: event, depth: depth), line: event.line, column: event.column,
      decoration: event.decoration)
  }

  private func content(of event: YamlEvent, depth: Int) throws(YamlFault) -> YamlNode.Content {
    switch event.kind {
    case .text(let text, let plain): return .text(text, plain: plain)
    case .alias(let name): return .alias(name)
    case .listStart:
      var items: [YamlNode] = []
      var next = try events.next()
      while next.kind != .listEnd {
        items.append(try node(from: next, depth: depth + 1))
        next = try events.next()
      }
      return .list(items)
    case .mapStart:
      var entries: [YamlEntry] = []
      var next = try events.next()
      while next.kind != .mapEnd {
        let key = try node(from: next, depth: depth + 1)
        entries.append(YamlEntry(key: key, value: try node(from: events.next(), depth: depth + 1)))
        next = try events.next()
      }
      return .map(entries)
    default:
      // libYAML never reports anything else here; if it did, going on could loop.
      throw YamlFault(
        line: event.line, column: event.column, message: "this is no YAML: a value is missing here")
    }
  }
}
