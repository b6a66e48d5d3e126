extension String {
  /// With control characters written out, except line ends: `\u{1B}`. Names from an export may hold any.
  var visible: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isHarmful {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Controls, and the marks that turn the direction of writing.
  fileprivate var isHarmful: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
