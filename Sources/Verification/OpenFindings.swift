import Effort
import SecureScore

/// The columns of a tenant that every pass of the verifier walks, and what fixing is worth and costs.
struct OpenFindings {
  let scopes: [Int32]
  let starts: [Int32]
  let recommendations: [UInt16]
  let states: [AssessmentState]
  let table: GainTable
  let effort: EffortModel
  /// The methods of each estimate as the integer program sees them; nil without a method.
  let methods: [MethodPair?]
  let recommendationCount: Int

  init(tenant: Tenant, table: GainTable, effort: EffortModel) {
    scopes = tenant.resources.scopes
    starts = tenant.assessments.starts
    recommendations = tenant.assessments.recommendations
    states = tenant.assessments.states
    recommendationCount = tenant.recommendations.count
    self.table = table
    self.effort = effort
    methods = effort.estimates.map { MethodPair($0) }
  }

  var resourceCount: Int { scopes.count }

  func assessments(of resource: Int) -> Range<Int> { Int(starts[resource])..<Int(starts[resource + 1]) }

  /// The methods of an assessment; nil without one.
  func methods(ofAssessment assessment: Int) -> MethodPair? {
    let estimate = effort.estimateIndex(ofAssessment: assessment)
    return methods.indices.contains(estimate) ? methods[estimate] : nil
  }

  func hasMethod(assessment: Int) -> Bool { methods(ofAssessment: assessment) != nil }

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
