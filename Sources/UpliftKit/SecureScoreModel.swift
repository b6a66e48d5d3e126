import SecureScore

/// The score models there are.
public enum SecureScoreModel: String, Sendable, CaseIterable {
  /// The secure score of the Azure portal.
  case classic
  /// The secure score of 2019: up to 50 points a recommendation.
  case legacy2019

  var model: any ScoreModel {
    switch self {
    case .classic: ClassicModel()
    case .legacy2019: Legacy2019Model()
    }
  }
}
