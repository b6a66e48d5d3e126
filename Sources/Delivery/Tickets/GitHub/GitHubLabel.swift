/// Labels of GitHub: a name of at most 50 characters, a color, a description.
enum GitHubLabel {
  static let limit = 50

  /// A label of tickets as GitHub takes it.
  static func name(_ label: String) -> String {
    var name = TicketText.label(label).prefix(limit)
    while name.last == "-" { name.removeLast() }
    return String(name)
  }

  /// Lower case, digits, dots, hyphens and underscores; the first no mark. What the script takes.
  static func isName(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= limit else { return false }
    return isLetterOrDigit(first) && name.utf8.allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Six hexadecimal digits: the graver, the redder.
  static func color(of name: String) -> String {
    switch name {
    case "uplift": "5319e7"
    case "severity-critical": "b60205"
    case "severity-high": "d93f0b"
    case "severity-medium": "fbca04"
    case "severity-low": "0e8a16"
    default: name.hasPrefix("uplift-") ? "5319e7" : "c5def5"
    }
  }

  static func description(of name: String) -> String {
    switch name {
    case "uplift": "Planned by uplift from Defender for Cloud"
    case "uplift-control": "A control of the secure score, over its tickets"
    case "uplift-scope": "A subscription or connector, over its tickets"
    case _ where name.hasPrefix("severity-"): "Severity in Defender for Cloud"
    case _ where name.hasPrefix("scope"): "The subscription or connector"
    default: "How it is fixed"
    }
  }
}
