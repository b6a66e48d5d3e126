/// What the catalogue knows of a yes-or-no question.
package enum Answer: UInt8, Sendable, CaseIterable {
  case unknown = 0
  case no = 1
  case yes = 2

  /// The catalogue's word: `yes`, `no`; anything else is `unknown`.
  package init(word: some StringProtocol) {
    switch word {
    case "yes": self = .yes
    case "no": self = .no
    default: self = .unknown
    }
  }

  package var word: String {
    switch self {
    case .unknown: "unknown"
    case .no: "no"
    case .yes: "yes"
    }
  }
}
