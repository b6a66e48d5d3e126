import RemediationPlan
import SecureScore

/// A value of a document with its place, for reading members with a clear fault where one is wrong.
struct JSONCursor {
  let value: JSONValue
  let path: JSONPath

  init(_ value: JSONValue, path: JSONPath = .root) {
    self.value = value
    self.path = path
  }

  func fault(_ expected: String, found: String? = nil) -> JSONFault {
    JSONFault(path: path, expected: expected, found: found ?? shown)
  }

  /// The value in a message: short leaves as they are, the rest by kind.
  private var shown: String {
    switch value {
    case .array, .object: return value.kind
    default:
      let text = value.compactText
      return text.utf8.count <= 300 ? text : value.kind + " of \(text.utf8.count) bytes"
    }
  }

  /// A member that must be there.
  func member(_ key: String) throws(JSONFault) -> JSONCursor {
    guard case .object = value else { throw fault("an object") }
    let place = path.appending(.key(key))
    guard let found = value[key] else {
      throw JSONFault(path: place, expected: "a value", found: "no such member")
    }
    return JSONCursor(found, path: place)
  }

  /// A member that may be null.
  func nullable(_ key: String) throws(JSONFault) -> JSONCursor? {
    let cursor = try member(key)
    if case .null = cursor.value { return nil }
    return cursor
  }

  func elements() throws(JSONFault) -> [JSONCursor] {
    guard case .array(let values) = value else { throw fault("an array") }
    return values.enumerated().map { JSONCursor($1, path: path.appending(.index($0))) }
  }

  func string() throws(JSONFault) -> String {
    guard case .string(let text) = value else { throw fault("a string") }
    return text
  }

  func strings() throws(JSONFault) -> [String] {
    var texts: [String] = []
    for element in try elements() { texts.append(try element.string()) }
    return texts
  }

  func bool() throws(JSONFault) -> Bool {
    guard case .bool(let value) = value else { throw fault("true or false") }
    return value
  }

  /// A decimal number as a whole count of 10^-decimals.
  func scaled(decimals: Int, in range: ClosedRange<Int64>, expected: String) throws(JSONFault) -> Int64 {
    guard case .number(let text) = value, let count = scaledDecimal(text, decimals: decimals),
      range.contains(count)
    else { throw fault(expected) }
    return count
  }

  func integer(in range: ClosedRange<Int64>) throws(JSONFault) -> Int64 {
    try scaled(
      decimals: 0, in: range,
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) throws(JSONFault) -> Choice
  where Choice.RawValue == String {
    guard case .string(let text) = value, let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw fault("one of \(words)")
    }
    return choice
  }
}
