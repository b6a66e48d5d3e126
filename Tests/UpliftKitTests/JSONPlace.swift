import Delivery

/// A place in a JSON document, and what the document would be with something else there.
struct JSONPlace {
  enum Part {
    case key(String)
    case index(Int)
  }

  let parts: [Part]

  var text: String {
    parts.reduce("$") { text, part in
      switch part {
      case .key(let key): "\(text).\(key)"
      case .index(let index): "\(text)[\(index)]"
      }
    }
  }

  /// Every number, text, truth value and null.
  static func leaves(of value: JSONValue, at parts: [Part] = []) -> [JSONPlace] {
    switch value {
    case .array(let elements):
      elements.enumerated().flatMap { leaves(of: $1, at: parts + [.index($0)]) }
    case .object(let members): members.flatMap { leaves(of: $0.value, at: parts + [.key($0.key)]) }
    default: [JSONPlace(parts: parts)]
    }
  }

  static func arrays(of value: JSONValue, at parts: [Part] = []) -> [JSONPlace] {
    switch value {
    case .array(let elements):
      [JSONPlace(parts: parts)]
        + elements.enumerated().flatMap { arrays(of: $1, at: parts + [.index($0)]) }
    case .object(let members): members.flatMap { arrays(of: $0.value, at: parts + [.key($0.key)]) }
    default: []
    }
  }

  /// The document with this leaf changed a little, and a lot.
  func variants(in document: JSONValue) -> [JSONValue] {
    let changes: [JSONValue] =
      switch value(in: document) {
      case .number(let text): numbers(text)
      case .string(let text): [.string(text + "x"), .string("")].filter { $0.compactText != "\"\(text)\"" }
      case .bool(let flag): [.bool(!flag)]
      case .null: [.string("x"), .number("1")]
      default: []
      }
    return changes.map { setting($0, in: document) }
  }

  private func numbers(_ text: String) -> [JSONValue] {
    if text.contains(".") {
      // The last digit, up or down.
      let last = text.last.flatMap(\.wholeNumberValue) ?? 0
      return [.number(text.dropLast() + "\(last == 9 ? 8 : last + 1)"), .number("0")]
    }
    let value = Int64(text) ?? 0
    return [.number("\(value + 1)"), .number("\(value - 1)")]
  }

  /// The document with one element of this array dropped, doubled, or swapped with its neighbor.
  func rearranged(in document: JSONValue) -> [JSONValue] {
    guard case .array(let elements) = value(in: document), !elements.isEmpty else { return [] }
    var variants = [Array(elements.dropLast()), elements + [elements[0]]]
    if elements.count > 1 {
      var swapped = elements
      swapped.swapAt(0, 1)
      variants.append(swapped)
    }
    return variants.map { setting(.array($0), in: document) }
  }

  private func value(in document: JSONValue) -> JSONValue {
    parts.reduce(document) { value, part in
      switch (part, value) {
      case (.key(let key), _): value[key] ?? .null
      case (.index(let index), .array(let elements)): elements[index]
      default: .null
      }
    }
  }

  private func setting(_ new: JSONValue, in document: JSONValue) -> JSONValue {
    set(parts[...], new, in: document)
  }

  private func set(_ parts: ArraySlice<Part>, _ new: JSONValue, in value: JSONValue) -> JSONValue {
    guard let part = parts.first else { return new }
    let rest = parts.dropFirst()
    switch (part, value) {
    case (.key(let key), .object(let members)):
      return .object(
        members.map { $0.key == key ? JSONValue.Member(key, set(rest, new, in: $0.value)) : $0 })
    case (.index(let index), .array(var elements)):
      elements[index] = set(rest, new, in: elements[index])
      return .array(elements)
    default: return value
    }
  }
}
