/// The governance assignments of a tenant's assessments, at most one each, ascending by assessment.
///
/// Columns of integers: 21 bytes an assignment beside the distinct owners and tickets; nothing where there is none.
package struct GovernanceTable: Sendable, Equatable {
  /// The assessment of each assignment, an index into the tenant's assessments, ascending.
  package private(set) var assessments: [Int32] = []
  /// The owner of each, an index into `ownerNames`.
  private var owners: [Int32] = []
  /// Days since 1970-01-01; `noDay` where there is none.
  private var dueDays: [Int32] = []
  private var etaDays: [Int32] = []
  private var gracePeriods: [Bool] = []
  /// The ticket of each, an index into `tickets`.
  private var ticketIndices: [Int32] = []
  /// Distinct owners in use, ascending by bytes.
  private var ownerNames: [String] = []
  /// Distinct tickets in use, ascending.
  private var tickets: [GovernanceTicket] = []

  private static let noDay = Int32.min

  package static let empty = GovernanceTable()

  private init() {}

  /// - Parameters:
  ///   - ownerNames: distinct, ascending by bytes.
  ///   - tickets: distinct, ascending.
  init(ownerNames: [String], tickets: [GovernanceTicket]) {
    self.ownerNames = ownerNames
    self.tickets = tickets
  }

  /// Appends the assignment of an assessment behind all that are there.
  mutating func append(assessment: Int32, _ row: GovernanceRow) {
    assessments.append(assessment)
    owners.append(Int32(row.owner))
    dueDays.append(row.dueDay ?? Self.noDay)
    etaDays.append(row.etaDay ?? Self.noDay)
    gracePeriods.append(row.isGracePeriod)
    ticketIndices.append(Int32(row.ticket))
  }

  package var count: Int { assessments.count }

  package var isEmpty: Bool { assessments.isEmpty }

  package subscript(index: Int) -> GovernanceAssignment {
    GovernanceAssignment(
      owner: ownerNames[Int(owners[index])],
      dueDay: dueDays[index] == Self.noDay ? nil : dueDays[index],
      etaDay: etaDays[index] == Self.noDay ? nil : etaDays[index], isGracePeriod: gracePeriods[index],
      ticket: tickets[Int(ticketIndices[index])])
  }

  /// The assignment of an assessment, if it has one. Logarithmic in the assignments.
  package func assignment(ofAssessment assessment: Int) -> GovernanceAssignment? {
    var range = assessments.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = Int(assessments[middle])
      if found == assessment { return self[middle] }
      range = found < assessment ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Adds all that is here; nothing when nothing is.
  func combine(into hash: inout ContentHash) {
    guard !isEmpty else { return }
    hash.combine(ownerNames)
    for ticket in tickets { hash.combine([ticket.number, ticket.link, ticket.status]) }
    hash.combine(count)
    for index in assessments.indices {
      hash.combine(assessments[index])
      hash.combine(UInt64(owners[index]) << 32 | UInt64(ticketIndices[index]))
      hash.combine(
        UInt64(UInt32(bitPattern: dueDays[index])) << 32 | UInt64(UInt32(bitPattern: etaDays[index])))
      hash.combine(gracePeriods[index])
    }
  }
}
