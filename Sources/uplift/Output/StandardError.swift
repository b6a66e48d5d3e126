/// Where everything goes that is not a result.
enum StandardError {
  /// One message under the program's name. Its failure has nowhere to be reported.
  static func note(_ message: String) {
    write("uplift: \(message)\n")
  }

  /// Text as it stands, but without control characters: names from an export may hold any.
  static func write(_ text: String) {
    try? FileDescriptor.standardError.write(visible(text).utf8)
  }

  /// Control characters written out, except line ends: `\u{1B}`.
  private static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      let isDirection =
        ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
      if isControl || isDirection {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
