/// A key of a map with its value.
struct YamlEntry {
  var key: YamlNode
  var value: YamlNode

  /// The key, if it is a word at all and not a merge.
  var word: String? {
    guard case .text(let text, _) = key.content, !key.isEmpty, !isMerge else { return nil }
    return text
  }

  /// Whether this is YAML's `<<`, which takes in another map.
  var isMerge: Bool {
    if case .text("<<", plain: true) = key.content { true } else { false }
  }
}
