/// An Azure subscription, or an AWS, GCP or DevOps connector: the thing that has a secure score.
package struct Scope: Sendable, Equatable {
  /// The subscription's GUID or the connector's id, lower case.
  package var id: String
  /// The display name, or the id when the export gives none.
  package var name: String
  /// `Azure`, `AWS`, … as the export spells it; empty when unknown.
  package var environment: String
  /// The management groups above, from the root down, as ids in lower case.
  package var managementGroups: [String]

  package init(id: String, name: String, environment: String = "", managementGroups: [String] = []) {
    self.id = id
    self.name = name
    self.environment = environment
    self.managementGroups = managementGroups
  }
}
