/// Reads JSON strictly by RFC 8259; a UTF-8 byte order mark at the start is passed over.
///
/// Duplicate keys, nesting deeper than `depthLimit`, invalid UTF-8 and anything after the document are faults.
package struct JSONParser {
  /// More than four times as deep as any document of this program.
  package static let depthLimit = 32

  let bytes: [UInt8]
  var position = 0
  private var parts: [JSONPath.Part] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of a whole document. Linear in the bytes.
  package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.fault("the end of the document") }
    return value
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// A fault at the current position.
  func fault(_ expected: String, found: String? = nil, at offset: Int? = nil) -> JSONFault {
    let offset = offset ?? position
    return JSONFault(
      offset: offset, path: JSONPath(parts: parts), expected: expected,
      found: found ?? Self.name(of: offset < bytes.count ? bytes[offset] : nil))
  }

  private static func name(of byte: UInt8?) -> String {
    guard let byte else { return "the end of the document" }
    if byte > 0x20 && byte < 0x7F { return "`\(Unicode.Scalar(byte))`" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "the byte 0x\(digits.count < 2 ? "0" : "")\(digits)"
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), .some(0x30...0x39): return .number(try number())
    default: throw fault("a value")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for byte in word.utf8 {
      guard next == byte else { throw fault("`\(word)`") }
      position += 1
    }
    return value
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    try descend()
    var elements: [JSONValue] = []
    if try isEmpty(closedBy: UInt8(ascii: "]")) { return .array([]) }
    while true {
      parts.append(.index(elements.count))
      skipSpace()
      elements.append(try value())
      parts.removeLast()
      if try isLast(closedBy: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try descend()
    var members: [JSONValue.Member] = []
    var keys = KeySet()
    if try isEmpty(closedBy: UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw fault("a key in double quotes") }
      let key = try string()
      guard keys.insert(key) else {
        throw fault(
          "each key once", found: "\(JSONValue.string(key).compactText) again", at: start)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw fault("`:`") }
      position += 1
      skipSpace()
      parts.append(.key(key))
      members.append(JSONValue.Member(key, try value()))
      parts.removeLast()
      if try isLast(closedBy: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  /// Steps over an opening bracket.
  private mutating func descend() throws(JSONFault) {
    guard parts.count < Self.depthLimit else {
      throw fault("at most \(Self.depthLimit) levels", found: "more")
    }
    position += 1
    skipSpace()
  }

  private mutating func isEmpty(closedBy bracket: UInt8) throws(JSONFault) -> Bool {
    guard next == bracket else { return false }
    position += 1
    return true
  }

  /// Steps over a comma or the closing bracket and says which it was.
  private mutating func isLast(closedBy bracket: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard let byte = next, byte == bracket || byte == UInt8(ascii: ",") else {
      throw fault("`,` or `\(Unicode.Scalar(bracket))`")
    }
    position += 1
    return byte == bracket
  }
}

/// The keys of one object so far, compared byte by byte.
private struct KeySet {
  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// False when the key was there already.
  mutating func insert(_ key: String) -> Bool {
    if many.isEmpty {
      if few.contains(where: { $0.hasSameBytes(as: key) }) { return false }
      few.append(key)
      if few.count > 32 { many = Set(few.map { Array($0.utf8) }) }
      return true
    }
    return many.insert(Array(key.utf8)).inserted
  }
}
