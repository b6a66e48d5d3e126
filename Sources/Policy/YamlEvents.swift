import CYaml

/// The events of a YAML text, from the libYAML inside Yams.
///
/// Yams's own tree stops at the first duplicate key, forgets where aliases stood, and may take forever to
/// expand them; a policy needs all duplicates with their lines and no aliases at all, so the events are read
/// here. CYaml is a module of the Yams package, which offers no event interface of its own.
final class YamlEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lastLine: Int

  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark; must stay where they are while events are read.
  ///   - lastLine: the last line that holds anything; libYAML puts the end of the text in a line after it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lastLine: Int) throws(YamlFault) {
    self.bytes = bytes
    self.lastLine = lastLine
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      throw YamlFault(line: 1, message: "there is no memory left to read the file")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; not to be called again after a fault or the end of the stream.
  func next() throws(YamlFault) -> YamlEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      var fault = YamlFault(parser.pointee, bytes)
      if fault.line > lastLine { (fault.line, fault.column) = (lastLine, nil) }
      throw fault
    }
    defer { yaml_event_delete(&event) }
    let (kind, decoration) = Self.content(of: event)
    return YamlEvent(
      kind: kind, line: min(event.start_mark.line + 1, lastLine), column: event.start_mark.column + 1,
      decoration: decoration
    )
  }

  private static func content(of event: yaml_event_t) -> (kind: YamlEvent.Kind, decoration: String?) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let kind = YamlEvent.Kind.text(text, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      return (kind, decoration(anchor: scalar.anchor, tag: scalar.tag))
    case YAML_ALIAS_EVENT:
      return (.alias(string(event.data.alias.anchor) ?? ""), nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return (.listStart, decoration(anchor: list.anchor, tag: list.tag))
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      return (.mapStart, decoration(anchor: map.anchor, tag: map.tag))
    case YAML_SEQUENCE_END_EVENT: return (.listEnd, nil)
    case YAML_MAPPING_END_EVENT: return (.mapEnd, nil)
    case YAML_STREAM_START_EVENT: return (.streamStart, nil)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil)
    default: return (.streamEnd, nil)
    }
  }

  private static func decoration(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> String? {
    if let name = string(anchor) { return "&\(name)" }
    guard let name = string(tag) else { return nil }
    let standard = "tag:yaml.org,2002:"
    if name.hasPrefix(standard) { return "!!\(name.dropFirst(standard.count))" }
    return name.hasPrefix("!") ? name : "!<\(name)>"
  }

  private static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
