/// The text of a policy file, checked before any YAML is read: UTF-8, limited length, no control characters.
struct SourceText {
  /// 1 MiB: thousands of rules.
  static let largest = 1 << 20

  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// The last line that holds anything, counted from 1.
  private(set) var lastLine = 1

  init(_ bytes: [UInt8]) throws(YamlFault) {
    guard bytes.count <= Self.largest else {
      throw YamlFault(
        line: 1,
        message:
          "the file has \(bytes.count) bytes: expected at most \(Self.largest) (1 MiB); "
          + "is it a policy at all?"
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw YamlFault(line: 1, message: "the file is in UTF-16: expected UTF-8; save it as UTF-8")
    }
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    try checkCharacters()
  }

  private mutating func checkCharacters() throws(YamlFault) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (line, column, wasReturn) = (1, 1, false)
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return
      case .error:
        throw YamlFault(
          line: line, column: column, message: "here stand bytes that are not UTF-8: save the file as UTF-8")
      case .scalarValue(let scalar):
        guard Self.isAllowed(scalar) else {
          throw YamlFault(
            line: line, column: column,
            message:
              "the character U+\(Self.hexadecimal(scalar)) cannot stand in YAML: expected text; remove it")
        }
        if scalar == "\r" || (scalar == "\n" && !wasReturn) || Self.isOtherBreak(scalar) {
          (line, column) = (line + 1, 1)
        } else if scalar != "\n" {
          lastLine = line
          column += 1
        }
        wasReturn = scalar == "\r"
      }
    }
  }

  /// What YAML calls printable, without the byte order mark.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0xFEFF
    default: false
    }
  }

  /// Line breaks of YAML 1.1 beyond carriage return and line feed.
  private static func isOtherBreak(_ scalar: Unicode.Scalar) -> Bool {
    [0x85, 0x2028, 0x2029].contains(scalar.value)
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
