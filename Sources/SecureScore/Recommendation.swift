/// One assessment key with its metadata.
package struct Recommendation: Sendable, Equatable {
  /// The assessment key: a GUID in lower case.
  package var key: String
  package var name: String
  package var severity: Severity = .unknown
  package var implementationEffort: Level = .unknown
  package var userImpact: Level = .unknown
  package var categories: [String] = []
  package var threats: [String] = []
  /// Preview recommendations never count for the score.
  package var isPreview = false
  /// Custom recommendations never count for the score.
  package var isBuiltIn = true
  package var description = ""
  package var remediation = ""
  /// A portal link, with its scheme; empty when the export has none.
  package var link = ""
  /// Where severity, effort and impact come from.
  package var metadataOrigin: Origin = .none

  package init(key: String, name: String) {
    self.key = key
    self.name = name
  }

  /// Whether its assessments can count at all.
  package var isScored: Bool { isBuiltIn && !isPreview }
}
