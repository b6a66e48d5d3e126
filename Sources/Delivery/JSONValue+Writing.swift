extension JSONValue {
  /// The document in UTF-8, indented by two spaces, with a line break at the end.
  ///
  /// The same value gives the same bytes. Arrays of numbers stand on one line. Control characters, line and
  /// paragraph separators and invisible direction marks are escaped, so the text is safe to show in a terminal.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The document on one line, without any space outside strings.
  package var compactText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indentation: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): Self.writeString(text, to: &bytes)
    case .array(let elements):
      let isInline = indentation == nil || elements.allSatisfy(\.isNumber)
      Self.writeList(elements, between: "[]", isInline: isInline, to: &bytes, indentation: indentation) {
        $0.write(to: &$1, indentation: $2)
      }
    case .object(let members):
      let isInline = indentation == nil
      Self.writeList(members, between: "{}", isInline: isInline, to: &bytes, indentation: indentation) {
        Self.writeString($0.key, to: &$1)
        $1 += (isInline ? ":" : ": ").utf8
        $0.value.write(to: &$1, indentation: $2)
      }
    }
  }

  private var isNumber: Bool {
    if case .number = self { return true }
    return false
  }

  private static func writeList<Element>(
    _ elements: [Element], between brackets: String, isInline: Bool, to bytes: inout [UInt8],
    indentation: Int?, write: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes += brackets.utf8.prefix(1)
    let inner = indentation.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += (isInline && indentation != nil ? ", " : ",").utf8 }
      if !isInline, let inner { breakLine(inner, in: &bytes) }
      write(element, &bytes, inner)
    }
    if !isInline, !elements.isEmpty, let indentation { breakLine(indentation, in: &bytes) }
    bytes += brackets.utf8.suffix(1)
  }

  private static func breakLine(_ indentation: Int, in bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indentation))
  }

  private static func writeString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Most texts are plain ASCII, which needs no look at scalars.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      bytes += text.utf8
    } else {
      for scalar in text.unicodeScalars { writeScalar(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func writeScalar(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    default:
      if scalar.value < 0x10000 && scalar.isUnsafeToShow {
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes += digits.utf8
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.EncodedScalar()
      }
    }
  }
}
