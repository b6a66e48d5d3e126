/// The governance assignments read so far. What they name becomes no part of the tenant by being named here.
struct GovernanceDraft: Sendable {
  /// Subscriptions and connectors.
  private var scopeIDs = FoldedByteTable()
  private var resourceIDs = FoldedByteTable()
  private var recommendationKeys = FoldedByteTable()
  private var owners: [[UInt8]: UInt32] = [:]
  private var ownerNames: [String] = []
  private var ticketIndices: [[[UInt8]]: UInt32] = [:]
  private var tickets: [GovernanceTicket] = []
  private var rows = ChunkedColumn<GovernanceRow>()

  init() {}

  var isEmpty: Bool { rows.count == 0 }

  mutating func add(_ assignment: GovernanceAssignment, to finding: GovernedFinding) {
    rows.append(
      GovernanceRow(
        subscription: UInt32(scopeIDs.index(of: finding.subscription.span)),
        connector: finding.connector.map { UInt32(scopeIDs.index(of: $0.span)) }
          ?? GovernanceRow.noConnector,
        resource: UInt32(resourceIDs.index(of: finding.resource.span)),
        recommendation: UInt32(recommendationKeys.index(of: finding.recommendation.span)),
        owner: ownerIndex(assignment.owner), ticket: ticketIndex(assignment.ticket),
        dueDay: assignment.dueDay, etaDay: assignment.etaDay, isGracePeriod: assignment.isGracePeriod))
  }

  private mutating func ownerIndex(_ name: String) -> UInt32 {
    let bytes = Array(name.utf8)
    if let known = owners[bytes] { return known }
    let index = UInt32(ownerNames.count)
    owners[bytes] = index
    ownerNames.append(name)
    return index
  }

  private mutating func ticketIndex(_ ticket: GovernanceTicket) -> UInt32 {
    // By bytes: equal texts of other normal forms would make the order of arrival show.
    let bytes = [Array(ticket.number.utf8), Array(ticket.link.utf8), Array(ticket.status.utf8)]
    if let known = ticketIndices[bytes] { return known }
    let index = UInt32(tickets.count)
    ticketIndices[bytes] = index
    tickets.append(ticket)
    return index
  }

  /// An assignment whose assessment is there.
  private typealias Match = (assessment: Int32, row: GovernanceRow)

  /// The assignments of the assessments that are there, one each, and how many were left aside.
  ///
  /// Of several for one assessment that of the earliest due day counts, then of the smallest owner; one that names
  /// a day or an owner beats one that does not.
  ///
  /// - Parameters:
  ///   - scope: the final index of a scope by its id.
  ///   - recommendation: the final index of a recommendation by its key.
  func table(
    resources: ResourceTable, assessments: AssessmentTable, scope: ([UInt8]) -> Int?,
    recommendation: ([UInt8]) -> Int?
  ) -> (table: GovernanceTable, repeated: Int, orphaned: Int) {
    let scopes = (0..<scopeIDs.count).map { scope(Array(scopeIDs.text($0).utf8)) }
    let recommendations = (0..<recommendationKeys.count).map {
      recommendation(Array(recommendationKeys.text($0).utf8))
    }
    var matches: [Match] = []
    for index in 0..<rows.count {
      let row = rows[index]
      guard let recommendation = recommendations[Int(row.recommendation)] else { continue }
      let id = resourceIDs.text(Int(row.resource))
      func assessment(inScope place: UInt32) -> Int? {
        guard place != GovernanceRow.noConnector, let scope = scopes[Int(place)],
          let resource = resources.index(of: id.utf8, inScope: scope)
        else { return nil }
        return assessments.index(resource: resource, recommendation: recommendation)
      }
      if let found = assessment(inScope: row.connector) ?? assessment(inScope: row.subscription) {
        matches.append((Int32(found), row))
      }
    }
    let table = settled(matches)
    return (table, matches.count - table.count, rows.count - matches.count)
  }

  /// The first of each assessment's assignments, with the owners and tickets that are still in use.
  private func settled(_ matches: [Match]) -> GovernanceTable {
    let ownerRanks = ranked(ownerNames, used: matches.map(\.row.owner), precedes: Self.precedes).ranks
    let ticketRanks = ranked(tickets, used: matches.map(\.row.ticket)) { $0.precedes($1) }.ranks
    func key(_ row: GovernanceRow) -> (Int32, UInt32, Int32, Int, UInt32) {
      let owner = ownerNames[Int(row.owner)].isEmpty ? UInt32.max : ownerRanks[Int(row.owner)]
      return (
        row.dueDay ?? .max, owner, row.etaDay ?? .max, row.isGracePeriod ? 1 : 0,
        ticketRanks[Int(row.ticket)]
      )
    }
    let sorted = matches.sorted { first, second in
      first.assessment != second.assessment
        ? first.assessment < second.assessment : key(first.row) < key(second.row)
    }
    let kept = sorted.indices.filter { $0 == 0 || sorted[$0 - 1].assessment != sorted[$0].assessment }
      .map { sorted[$0] }
    let owners = ranked(ownerNames, used: kept.map(\.row.owner), precedes: Self.precedes)
    let usedTickets = ranked(tickets, used: kept.map(\.row.ticket)) { $0.precedes($1) }
    var table = GovernanceTable(ownerNames: owners.values, tickets: usedTickets.values)
    for (assessment, row) in kept {
      var row = row
      row.owner = owners.ranks[Int(row.owner)]
      row.ticket = usedTickets.ranks[Int(row.ticket)]
      table.append(assessment: assessment, row)
    }
    return table
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// The values in use in their order, and the rank of each by its index.
  private func ranked<Value>(
    _ values: [Value], used: [UInt32], precedes: (Value, Value) -> Bool
  ) -> (values: [Value], ranks: [UInt32]) {
    let used = Set(used)
    let order = values.indices.filter { used.contains(UInt32($0)) }.sorted {
      precedes(values[$0], values[$1])
    }
    var ranks = [UInt32](repeating: 0, count: values.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    return (order.map { values[$0] }, ranks)
  }
}
