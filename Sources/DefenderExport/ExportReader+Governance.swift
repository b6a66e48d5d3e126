import SecureScore
import SimdJSONBridge

/// Governance assignments: who is to fix a finding, and by when.
extension ExportReader {
  /// The row's id is the assessment's with `/governanceAssignments/GUID` behind it. What it names becomes part of
  /// the tenant by its own rows alone.
  mutating func takeGovernanceAssignment(_ row: UnsafePointer<bridge_row>) throws(RowFailure) {
    let path = ResourcePath(row.pointee.id.buffer)
    guard let parts = path.split(at: "/providers/microsoft.security/assessments/"), !parts.before.isEmpty
    else {
      throw .bad(
        path: "id", problem: path.isEmpty ? "missing" : "it names no assessment",
        expected: "the id of an assessment and /governanceAssignments/ behind it")
    }
    let resource = ResourcePath(parts.before)
    guard let subscription = Self.text(row.pointee.subscription_id) ?? resource.subscription else {
      throw .bad(path: "subscriptionId", problem: "missing", expected: "the id of a subscription")
    }
    let assignment = GovernanceAssignment(
      owner: row.pointee.owner.string,
      dueDay: try day(row.pointee.due_date, path: "properties.remediationDueDate"),
      etaDay: try day(row.pointee.eta, path: "properties.remediationEta.eta"),
      isGracePeriod: row.pointee.grace_period == BRIDGE_TRUE,
      ticket: GovernanceTicket(
        number: try ticketNumber(row.pointee.ticket_number), link: webLink(row.pointee.ticket_link),
        status: row.pointee.ticket_status.string))
    builder.add(
      assignment,
      to: GovernedFinding(
        subscription: Array(subscription), connector: resource.connector.map { Array($0) },
        resource: Array(resource.whole), recommendation: Array(parts.name)))
  }

  /// The UTC day of a moment, or a day alone. A date that cannot be read is a fault here: somebody would be late.
  private func day(_ text: bridge_text, path: String) throws(RowFailure) -> Int32? {
    guard text.hasText else { return nil }
    let bytes = Array(text.buffer) + (text.length == 10 ? "T00:00:00Z" : "").utf8
    guard let seconds = bytes.withUnsafeBufferPointer({ Timestamp.seconds($0) }) else {
      throw .bad(path: path, problem: "no date", expected: "a moment like 2026-12-31T00:00:00Z")
    }
    return Int32(clamping: CalendarDay(secondsSince1970: seconds).daysSince1970)
  }

  /// A whole number as its digits; a text, as other ticket systems have it, as it is.
  private func ticketNumber(_ number: bridge_number) throws(RowFailure) -> String {
    switch number.kind {
    case BRIDGE_ABSENT: return ""
    case BRIDGE_INTEGER: return String(number.integer)
    case BRIDGE_TEXT: return number.text.string
    default:
      guard let whole = Int64(exactly: number.real) else {
        throw .bad(
          path: "properties.additionalData.ticketNumber", problem: "no ticket number",
          expected: "a whole number or a text")
      }
      return String(whole)
    }
  }
}
