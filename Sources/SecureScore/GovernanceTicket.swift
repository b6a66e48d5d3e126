/// The ticket that a governance assignment names; each text is empty where the export has none.
package struct GovernanceTicket: Hashable, Sendable {
  /// As the ticket system writes it: `4711`, `INC0012345`.
  package var number: String
  /// A web link with its scheme.
  package var link: String
  package var status: String

  package init(number: String = "", link: String = "", status: String = "") {
    self.number = number
    self.link = link
    self.status = status
  }

  package static let none = GovernanceTicket()

  /// By the bytes of number, link and status; a total order.
  package func precedes(_ other: GovernanceTicket) -> Bool {
    for (one, two) in [(number, other.number), (link, other.link), (status, other.status)]
    where !one.utf8.elementsEqual(two.utf8) {
      return one.utf8.lexicographicallyPrecedes(two.utf8)
    }
    return false
  }
}
