/// Where everything goes that is not a result.
enum StandardError {
  /// One message under the program's name.
  static func note(_ message: String) {
    write("uplift: \(message)\n")
  }

  /// Text as it stands, save control characters. A failure has nowhere to be reported.
  static func write(_ text: String) {
    try? FileDescriptor.standardError.write(text.visible.utf8)
  }
}
