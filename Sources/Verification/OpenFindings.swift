import SecureScore

/// The columns of a tenant that every pass of the verifier walks, and what fixing is worth.
struct OpenFindings {
  let scopes: [Int32]
  let starts: [Int32]
  let recommendations: [UInt16]
  let states: [AssessmentState]
  let table: GainTable
  let recommendationCount: Int
  private let scopeCount: Int

  init(tenant: Tenant, table: GainTable) {
    scopes = tenant.resources.scopes
    starts = tenant.assessments.starts
    recommendations = tenant.assessments.recommendations
    states = tenant.assessments.states
    recommendationCount = tenant.recommendations.count
    scopeCount = tenant.scopes.count
    self.table = table
  }

  var resourceCount: Int { scopes.count }

  /// One number for a recommendation in a scope, ascending by recommendation, then scope.
  func step(recommendation: Int, scope: Int32) -> Int { recommendation * scopeCount + Int(scope) }

  func assessments(of resource: Int) -> Range<Int> { Int(starts[resource])..<Int(starts[resource + 1]) }

  /// The resource of an assessment. Logarithmic in the resources.
  func resource(of assessment: Int) -> Int {
    var (low, high) = (0, resourceCount)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if Int(starts[middle]) <= assessment { low = middle } else { high = middle }
    }
    return low
  }
}
