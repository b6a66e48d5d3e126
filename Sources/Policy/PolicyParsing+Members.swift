extension PolicyParsing {
  /// The values of a map by key, the first of each; keys the section does not have are reported.
  ///
  /// An empty value is an empty map: a section whose keys are all commented out.
  mutating func members(
    of node: YamlNode, at path: KeyPathText, section: PolicySection
  ) -> [String: YamlNode] {
    guard !node.isAlias, !node.isEmpty else { return [:] }
    guard case .map(let entries) = node.content else {
      report(
        node, path,
        "found \(node.found), expected a map: "
          + "write its keys (\(section.keys.joined(separator: ", "))) below it"
      )
      return [:]
    }
    var members: [String: YamlNode] = [:]
    var unknown: Set<String> = []
    for entry in entries {
      guard let word = entry.word else { continue }
      if section.keys.contains(word) {
        if members[word] == nil { members[word] = entry.value }
      } else if unknown.insert(word).inserted {
        report(entry.key, path.key(word), "\(quoted(word)) is no key here: \(section.cure(for: word))")
      }
    }
    return members
  }

  /// The items of a list; an empty value is an empty list.
  mutating func items(of node: YamlNode, at path: KeyPathText) -> [YamlNode] {
    guard !node.isAlias, !node.isEmpty else { return [] }
    guard case .list(let items) = node.content else {
      report(
        node, path, "found \(node.found), expected a list: begin each item on its own line with \"- \"")
      return []
    }
    return items
  }

  /// A text that is not empty; anything else is reported.
  mutating func text(_ node: YamlNode, at path: KeyPathText, expected: String) -> String? {
    guard !node.isAlias else { return nil }
    if case .text(let text, _) = node.content, !node.isEmpty, !text.isEmpty { return text }
    let found = if case .text("", _) = node.content { "nothing" } else { node.found }
    report(node, path, "found \(found), expected \(expected)")
    return nil
  }
}
