extension PolicyParsing {
  /// Reports what no policy may hold at any depth: aliases, anchors, tags, merges, keys that are no words,
  /// and keys that stand twice.
  mutating func checkStructure(of node: YamlNode, at path: KeyPathText) {
    if let decoration = node.decoration { reportDecoration(decoration, node, path) }
    switch node.content {
    case .text: break
    case .alias(let name):
      report(
        node, path,
        "found the alias *\(clipped(name)), which a policy cannot use: "
          + "write the value itself, or put a pattern that begins with * in quotes")
    case .list(let items):
      for (index, item) in items.enumerated() { checkStructure(of: item, at: path.item(index)) }
    case .map(let entries):
      checkEntries(entries, at: path)
    }
  }

  private mutating func checkEntries(_ entries: [YamlEntry], at path: KeyPathText) {
    var firstLines: [String: Int] = [:]
    for entry in entries {
      if let decoration = entry.key.decoration { reportDecoration(decoration, entry.key, path) }
      guard let word = entry.word else {
        reportKey(entry, path)
        checkStructure(of: entry.value, at: path)
        continue
      }
      if let line = firstLines[word] {
        report(
          entry.key, path.key(word),
          "this key stands twice in one map, first in line \(line): keep one of them")
      } else {
        firstLines[word] = entry.key.line
      }
      checkStructure(of: entry.value, at: path.key(word))
    }
  }

  private mutating func reportKey(_ entry: YamlEntry, _ path: KeyPathText) {
    guard !entry.isMerge else {
      return report(
        entry.key, path, "found the merge key <<, which a policy cannot use: write the keys themselves")
    }
    report(
      entry.key, path, "found \(entry.key.found) as a key, expected a word: write key: value on this line")
  }

  private mutating func reportDecoration(_ decoration: String, _ node: YamlNode, _ path: KeyPathText) {
    if decoration.hasPrefix("&") {
      report(
        node, path,
        "found the anchor \(clipped(decoration)), which a policy cannot use: remove it, "
          + "and write the value again where it is needed")
    } else {
      report(
        node, path,
        "found the tag \(clipped(decoration)), which a policy cannot use: remove it, "
          + "or put a text that begins with ! in quotes")
    }
  }
}
