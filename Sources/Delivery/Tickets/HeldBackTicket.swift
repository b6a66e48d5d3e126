/// A ticket or parent that the tracker should have under a name that nobody has told: written as a new one it would be
/// there twice.
package struct HeldBackTicket: Sendable, Equatable {
  package var key: String
  package var title: String
  package var isParent: Bool
  /// Names in the tracker that all may be it; empty: none is known.
  package var candidates: [String] = []

  /// `2 tickets and 1 parent`.
  static func count(_ tickets: [HeldBackTicket]) -> String {
    let parents = tickets.count(where: \.isParent)
    let parts = [(tickets.count - parents, "ticket"), (parents, "parent")].filter { $0.0 > 0 }
    return parts.map { Wording.count($0.0, $0.1) }.joined(separator: " and ")
  }
}
