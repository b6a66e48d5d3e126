/// What one row of an export, or the catalogue, says of a recommendation.
package struct RecommendationFacts: Sendable, Equatable {
  /// The display name; nil or empty when the row has none.
  package var name: String?
  package var severity: Severity = .unknown
  package var implementationEffort: Level = .unknown
  package var userImpact: Level = .unknown
  package var categories: [String] = []
  package var threats: [String] = []
  package var isPreview = false
  package var isBuiltIn = true
  package var description = ""
  package var remediation = ""
  /// A portal link with its scheme; empty when there is none.
  package var link = ""

  package init(name: String? = nil) { self.name = name }
}
