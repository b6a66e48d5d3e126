extension JSONParser {
  /// A number's text, as it stands.
  mutating func number() throws(JSONFault) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits()
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw fault("a digit") }
  }

  /// A string without its quotes, escapes resolved.
  mutating func string() throws(JSONFault) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    var plain = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[plain..<position]
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("text in UTF-8", found: "a string with other bytes", at: start)
        }
        position += 1
        return string
      case UInt8(ascii: "\\"):
        text += bytes[plain..<position]
        try escape(into: &text)
        plain = position
      case 0..<0x20:
        throw fault("control characters as escapes")
      default:
        position += 1
      }
    }
    throw fault("the string's closing quote")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    position += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[position])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      text += UTF8.encode(try unicodeEscape()) ?? UTF8.EncodedScalar()
      return
    default: throw fault("one of \" \\ / b f n r t u after the backslash")
    }
    position += 1
  }

  /// `uXXXX`, or two of them for a scalar beyond the basic plane.
  private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    let start = position - 1
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, next == UInt8(ascii: "\\") else {
      throw fault("surrogates in pairs", found: "a lone one", at: start)
    }
    position += 1
    guard next == UInt8(ascii: "u") else {
      throw fault("surrogates in pairs", found: "a lone one", at: start)
    }
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw fault("surrogates in pairs", found: "a lone one", at: start) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    position += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
