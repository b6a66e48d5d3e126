/// A node in the tree above the subscriptions.
package struct ManagementGroup: Sendable, Equatable {
  /// The group's id (its last path segment), lower case.
  package var id: String
  package var name: String
  /// The parent's id; nil at the root.
  package var parent: String?

  package init(id: String, name: String, parent: String?) {
    self.id = id
    self.name = name
    self.parent = parent
  }
}
