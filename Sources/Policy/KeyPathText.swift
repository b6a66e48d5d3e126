/// Where a value stands among the keys: `effort.rules[2].manual`.
struct KeyPathText: ExpressibleByStringLiteral {
  private(set) var text = ""

  init() {}

  init(stringLiteral text: String) {
    self.text = text
  }

  /// The value of a key; keys that are no plain words are quoted.
  func key(_ key: String) -> KeyPathText {
    let isWord = !key.isEmpty && key.utf8.count <= 40 && key.unicodeScalars.allSatisfy(Self.isWordPart)
    var path = self
    if isWord {
      path.text += text.isEmpty ? key : ".\(key)"
    } else {
      path.text += "[\(quoted(key))]"
    }
    return path
  }

  /// An item of a list, counted from 0.
  func item(_ index: Int) -> KeyPathText {
    var path = self
    path.text += "[\(index)]"
    return path
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
        || scalar == "-")
  }
}
