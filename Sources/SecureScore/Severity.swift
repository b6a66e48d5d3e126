/// How serious Defender calls a recommendation.
package enum Severity: UInt8, Sendable, CaseIterable, Comparable {
  case unknown = 0
  case low = 1
  case medium = 2
  case high = 3
  case critical = 4

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The export's word, any case; anything else is `unknown`.
  package init(word: some StringProtocol) {
    self = Severity.allCases.first { $0.word == word.lowercased() } ?? .unknown
  }

  /// The word in lower case, as policies and outputs write it.
  package var word: String {
    switch self {
    case .unknown: "unknown"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }
}
