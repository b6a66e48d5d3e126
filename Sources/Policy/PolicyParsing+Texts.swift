import Effort

extension PolicyParsing {
  /// Whether this is a map at all; anything else is reported, an alias having been reported already.
  mutating func isMap(_ node: YamlNode, at path: KeyPathText, expected: String) -> Bool {
    if case .map = node.content { return true }
    if !node.isAlias { report(node, path, "found \(node.found), expected \(expected)") }
    return false
  }

  /// One pattern with `*` and `?`.
  mutating func pattern(_ node: YamlNode, at path: KeyPathText) -> Glob? {
    let expected = "one pattern such as \"SQL*\"; write it in quotes"
    guard let text = text(node, at: path, expected: expected) else { return nil }
    let longest = 1000
    guard text.utf8.count <= longest else {
      report(
        node, path,
        "this pattern has \(text.utf8.count) bytes, expected at most \(longest); shorten it with *")
      return nil
    }
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      report(
        node, path,
        "found \(node.found), expected one pattern on one line; remove the control characters")
      return nil
    }
    return Glob(text)
  }

  /// A reason in words, on one line whatever its layout in the file.
  mutating func reason(_ node: YamlNode, at path: KeyPathText) -> String? {
    let expected = "a reason in words; write one, or remove the key"
    guard let text = text(node, at: path, expected: expected) else { return nil }
    let longest = 1000
    guard text.utf8.count <= longest else {
      report(
        node, path, "this reason has \(text.utf8.count) bytes, expected at most \(longest); shorten it")
      return nil
    }
    let words = text.unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    guard !words.isEmpty else {
      report(node, path, "found nothing but blanks, expected \(expected)")
      return nil
    }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
