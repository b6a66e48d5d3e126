/// The catalogue's three-step scale for implementation effort and user impact.
package enum Level: UInt8, Sendable, CaseIterable {
  case unknown = 0
  case low = 1
  case moderate = 2
  case high = 3

  /// The export's word, any case; anything else is `unknown`.
  package init(word: some StringProtocol) {
    self = Level.allCases.first { $0.word == word.lowercased() } ?? .unknown
  }

  /// The word in lower case, as policies and outputs write it.
  package var word: String {
    switch self {
    case .unknown: "unknown"
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    }
  }
}
