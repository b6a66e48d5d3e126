/// JSON as text, for the few rows that are not assessments.
enum JSONText {
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ":
        result += "\\u00" + Words.padded(Int(scalar.value) / 16, 1) + hexadecimalDigit(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func list(_ texts: [String]) -> String { "[\(texts.map(string).joined(separator: ","))]" }

  /// An object of members that are JSON already, in their order.
  static func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(string($0)):\($1)" }.joined(separator: ","))}"
  }

  private static func hexadecimalDigit(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value % 16, radix: 16)
  }
}
