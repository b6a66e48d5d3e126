import ArgumentParser
import SecureScore

/// The score models by the names that options take.
enum ModelName: String, CaseIterable, ExpressibleByArgument {
  case classic, legacy2019

  var model: any ScoreModel {
    switch self {
    case .classic: ClassicModel()
    case .legacy2019: Legacy2019Model()
    }
  }
}
