/// What a plan leaves of one recommendation: resources that are unhealthy still, in how many scopes.
struct RemainingWork: Equatable {
  var recommendation: Int
  var scopes: Int
  var resources: Int
}
