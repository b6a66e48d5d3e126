/// A place in a JSON document: `$.steps[3].gain`.
package struct JSONPath: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  var parts: [Part]

  static let root = JSONPath(parts: [])

  func appending(_ part: Part) -> JSONPath { JSONPath(parts: parts + [part]) }
}

extension JSONPath: CustomStringConvertible {
  /// RFC 9535 spelling; keys that are no plain names stand in brackets, with control characters escaped.
  package var description: String {
    parts.reduce(into: "$") { text, part in
      switch part {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where Self.isPlain(key): text += ".\(key)"
      case .key(let key): text += "[\(JSONValue.string(key).compactText)]"
      }
    }
  }

  private static func isPlain(_ key: String) -> Bool {
    guard let first = key.utf8.first, !(48...57).contains(first) else { return false }
    return key.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
    }
  }
}
