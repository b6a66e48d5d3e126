/// How much the place of a fact counts when two rows disagree; the higher wins.
package enum FactAuthority: UInt8, Sendable, Comparable {
  /// The assessment itself: its display name and link, no metadata.
  case assessment = 0
  /// Metadata embedded in an assessment row.
  case embeddedMetadata = 1
  /// A metadata row of its own.
  case metadataRow = 2

  package static func < (left: FactAuthority, right: FactAuthority) -> Bool { left.rawValue < right.rawValue }
}
