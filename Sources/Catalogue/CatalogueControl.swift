package import SecureScore

/// What is publicly known of one security control.
package struct CatalogueControl: Sendable, Equatable {
  /// The control's GUID, lower case.
  package var id: String
  package var name: String
  /// The name before it was renamed, else empty.
  package var olderName: String
  /// The maximum as documented today; a tenant's own export goes first.
  package var maximum: Points
  /// Keys of its recommendations, ascending.
  package var members: [String]

  package init(id: String, name: String, olderName: String = "", maximum: Points, members: [String] = []) {
    self.id = id
    self.name = name
    self.olderName = olderName
    self.maximum = maximum
    self.members = members
  }
}
