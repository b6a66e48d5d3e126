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
    var found: [(assessment: Int32, row: GovernanceRow)] = []
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
      guard let index = assessment(inScope: row.connector) ?? assessment(inScope: row.subscription) else {
        continue
      }
      found.append((Int32(index), row))
    }
    let orphaned = rows.count - found.count
    let (names, ownerRanks) = ranked(ownerNames, used: Set(found.map(\.row.owner))) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let (distinctTickets, ticketRanks) = ranked(tickets, used: Set(found.map(\.row.ticket))) {
      $0.precedes($1)
    }
    for index in found.indices {
      found[index].row.owner = ownerRanks[Int(found[index].row.owner)]
      found[index].row.ticket = ticketRanks[Int(found[index].row.ticket)]
    }
    let hasNobody = names.first == ""
    found.sort { first, second in
      first.assessment != second.assessment
        ? first.assessment < second.assessment
        : Self.key(first.row, hasNobody) < Self.key(second.row, hasNobody)
    }
    var table = GovernanceTable(ownerNames: names, tickets: distinctTickets)
    for (assessment, row) in found where table.assessments.last != assessment {
      table.append(assessment: assessment, row)
    }
    return (table, found.count - table.count, orphaned)
  }

  /// What sorts the rows of one assessment; rows of one key are equal. Owner and ticket must be ranks.
  private static func key(
    _ row: GovernanceRow, _ hasNobody: Bool
  ) -> (Int32, UInt32, Int32, Int, UInt32) {
    // The empty owner is the first of all names, and comes last here.
    let owner = hasNobody && row.owner == 0 ? UInt32.max : row.owner
    return (row.dueDay ?? .max, owner, row.etaDay ?? .max, row.isGracePeriod ? 1 : 0, row.ticket)
  }

  /// The values in use in their order, and the rank of each by its index.
  private func ranked<Value>(
    _ values: [Value], used: Set<UInt32>, precedes: (Value, Value) -> Bool
  ) -> (values: [Value], ranks: [UInt32]) {
    let order = values.indices.filter { used.contains(UInt32($0)) }.sorted {
      precedes(values[$0], values[$1])
    }
    var ranks = [UInt32](repeating: 0, count: values.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    return (order.map { values[$0] }, ranks)
  }
}
