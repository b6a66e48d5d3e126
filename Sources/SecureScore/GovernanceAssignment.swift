/// Who is to fix a finding, and by when, as a governance rule or a person in the portal has said.
package struct GovernanceAssignment: Sendable, Equatable {
  /// As the export names them, most often by mail address; empty: nobody.
  package var owner: String
  /// The UTC day on which it falls due, in days since 1970-01-01.
  package var dueDay: Int32?
  /// The day by which the owner expects to be done, likewise.
  package var etaDay: Int32?
  /// Whether the resource does not hurt the portal's score until it is overdue. A fact that is carried; no score
  /// here is computed from it.
  package var isGracePeriod: Bool
  package var ticket: GovernanceTicket

  package init(
    owner: String = "", dueDay: Int32? = nil, etaDay: Int32? = nil, isGracePeriod: Bool = false,
    ticket: GovernanceTicket = .none
  ) {
    self.owner = owner
    self.dueDay = dueDay
    self.etaDay = etaDay
    self.isGracePeriod = isGracePeriod
    self.ticket = ticket
  }
}
