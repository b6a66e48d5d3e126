/// What a score is broken down by.
package enum ScoreView: String, Sendable, CaseIterable {
  case scope
  case control
  case category
  case recommendation
  case managementGroup = "management-group"

  /// Whether the model has such parts: the score of 2019 has no controls, and its scopes do not add up.
  package func exists(underModel model: String) -> Bool {
    switch self {
    case .category, .recommendation: true
    case .scope, .control, .managementGroup: model != "legacy2019"
    }
  }
}
