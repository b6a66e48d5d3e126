/// What was read, and what had to be left aside.
package struct InputSummary: Sendable, Equatable {
  package var files = 0
  package var rows = 0
  /// Bad records left aside.
  package var skipped = 0
  /// Rows that repeat a (resource, recommendation) pair.
  package var duplicates = 0
  /// Governance assignments whose assessment is not in the export.
  package var orphanedAssignments = 0
  /// Governance assignments for an assessment that has another one already.
  package var repeatedAssignments = 0
  /// Values outside the known enumerations, by `field=value`, ascending.
  package var unknownValues: [String: Int] = [:]
  /// The newest date in the rows, `yyyy-MM-dd`, when there is one.
  package var exportDate: String?
  /// 64-bit content hash of the tenant that was read, as 16 hexadecimal digits; row order does not change it.
  package var fingerprint = ""

  package init() {}
}
