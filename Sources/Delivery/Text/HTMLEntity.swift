/// Character references of HTML, as far as texts of recommendations use them.
enum HTMLEntity {
  /// The longest that is looked for, without `&` and `;`.
  static let lengthLimit = 10

  /// What a reference means, without its `&` and `;`; nil where it means nothing.
  static func text(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    // As browsers do with what is no character.
    return String(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "copy": "©", "reg": "®",
    "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "bull": "•", "middot": "·", "rarr": "→", "larr": "←", "times": "×", "deg": "°", "euro": "€",
    "ge": "≥", "le": "≤", "ne": "≠", "sect": "§", "laquo": "«", "raquo": "»",
  ]
}
