/// What keeps rows from becoming a tenant: one of its columns of small integers would overflow.
package enum TenantBuilderError: Error, Equatable, Sendable {
  case tooManyRecommendations(limit: Int)
  case tooManyResourceTypes(limit: Int)
  case tooManyRows(limit: Int)
}

extension TenantBuilderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooManyRecommendations(let limit):
      "more than \(limit) different recommendations; export fewer scopes, or leave out custom recommendations"
    case .tooManyResourceTypes(let limit):
      "more than \(limit) different resource types; export fewer scopes at once"
    case .tooManyRows(let limit):
      "more than \(limit) assessments; export fewer scopes at once"
    }
  }
}
