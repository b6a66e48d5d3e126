package import SecureScore

/// What reading an export gave.
package struct ExportOutcome {
  package var tenant: Tenant
  /// The bad records left aside, in order of reading; at most `ExportReader.faultLimit` of them.
  package var faults: [RecordFault]
  /// What looks incomplete, in sentences for a person.
  package var warnings: [String]
  /// Good rows by what they describe.
  package var rowsByKind: [RowKind: Int]
}
