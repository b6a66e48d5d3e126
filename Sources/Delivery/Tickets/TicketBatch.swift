import SecureScore

/// The tickets that go into one file of an importer that takes so many rows.
struct TicketBatch: Sendable, Equatable {
  /// A parent and its tickets; without a parent, tickets that have none or none that may be written.
  struct Group: Sendable, Equatable {
    var parent: TicketParent?
    var tickets: [Ticket]

    /// The worst of its tickets'.
    var severity: Severity { tickets.map(\.step.severity).max() ?? .unknown }

    var rows: Int { tickets.count + (parent == nil ? 0 : 1) }
  }

  var groups: [Group]

  var rows: Int { groups.reduce(0) { $0 + $1.rows } }
}
