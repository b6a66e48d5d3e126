/// A security control: a group of recommendations with a maximum score.
package struct Control: Sendable, Equatable {
  /// The control's GUID, lower case.
  package var id: String
  package var name: String
  package var maximum: Points
  /// Indices of its recommendations in the tenant, ascending.
  package var recommendations: [Int]
  /// Where the maximum was read.
  package var maximumOrigin: Origin
  /// Where the membership was read.
  package var membershipOrigin: Origin

  package init(
    id: String, name: String, maximum: Points, recommendations: [Int],
    maximumOrigin: Origin = .export, membershipOrigin: Origin = .export
  ) {
    self.id = id
    self.name = name
    self.maximum = maximum
    self.recommendations = recommendations
    self.maximumOrigin = maximumOrigin
    self.membershipOrigin = membershipOrigin
  }
}
