package import SecureScore

/// What is publicly known of one recommendation.
package struct CatalogueEntry: Sendable, Equatable {
  /// The assessment key, a GUID in lower case; empty where only the name is public.
  package var key: String
  /// Today's name; empty for the few keys that only appear in a control's list.
  package var name: String
  /// The name of December 2020 where it was another one, else empty.
  package var olderName = ""
  package var severity: Severity = .unknown
  package var implementationEffort: Level = .unknown
  package var userImpact: Level = .unknown
  /// `Azure`, `AWS`, `GCP` or `DevOps`: where the documentation lists it, not where it can be found.
  package var cloud = ""
  package var categories: [String] = []
  package var threats: [String] = []
  package var preview: Answer = .unknown
  /// Whether the portal has a Fix button for it; public lists of 2019 and 2020.
  package var quickFix: Answer = .unknown
  /// Whether the portal can enforce it on new resources; never a cure for those that exist.
  package var enforce: Answer = .unknown
  /// Whether the portal can deny creation of resources that violate it.
  package var deny: Answer = .unknown
  /// The documentation's words for the kind of resource, for example `Storage account`; often empty.
  package var resourceType = ""
  /// Its controls, ascending indices into the catalogue's `controls`.
  package var controls: [Int] = []

  package init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}
