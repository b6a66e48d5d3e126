/// Public knowledge that stands in where an export is silent: metadata, control maxima and membership.
package struct CatalogueFallback: Sendable {
  /// A control as the catalogue knows it.
  package struct Control: Sendable, Equatable {
    /// The control's GUID, lower case.
    package var id: String
    package var name: String
    package var maximum: Points
    /// Assessment keys in lower case.
    package var members: [String]

    package init(id: String, name: String, maximum: Points, members: [String]) {
      self.id = id
      self.name = name
      self.maximum = maximum
      self.members = members
    }
  }

  package var controls: [Control]
  /// Metadata by assessment key in lower case.
  package var recommendations: [String: RecommendationFacts]

  package init(controls: [Control] = [], recommendations: [String: RecommendationFacts] = [:]) {
    self.controls = controls
    self.recommendations = recommendations
  }

  /// No fallback: what the export does not say stays unknown.
  package static let none = CatalogueFallback()
}
