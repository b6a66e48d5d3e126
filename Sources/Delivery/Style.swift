/// Decoration of tables. Without it every word still stands: color carries no meaning alone.
package enum Style: Sendable {
  case plain
  /// ANSI escape codes of the 16-color palette, which follow the user's theme.
  case ansi

  /// What a piece of text is, rather than how it looks.
  enum Ink: Sendable {
    case normal
    case strong
    case faint
    case good
    case warning

    fileprivate var code: String? {
      switch self {
      case .normal: nil
      case .strong: "1"
      case .faint: "2"
      case .good: "32"
      case .warning: "33"
      }
    }
  }

  func ink(_ ink: Ink, _ text: String) -> String {
    guard self == .ansi, let code = ink.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
