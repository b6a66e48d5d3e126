package import SecureScore

/// A small tenant in a few lines, for tests.
///
///     var sketch = TenantSketch(scopes: ["prod"])
///     sketch.controls = [("Enable MFA", 10, ["mfa-owners", "mfa-readers"])]
///     sketch.assessments = [("prod", "vm1", "mfa-owners", .unhealthy)]
///     let tenant = try sketch.tenant()
///
/// A control's id is its name in lower case. Recommendations need no entry of their own: every key that a
/// control or an assessment names exists, built in, not preview, of unknown severity, effort and impact.
package struct TenantSketch {
  /// Ids of scopes; those that only assessments name are added.
  package var scopes: [String]
  /// Scope names where they differ from the ids.
  package var scopeNames: [String: String] = [:]
  /// Management groups above a scope, from the root down.
  package var managementGroups: [String: [String]] = [:]
  package var controls: [(name: String, maximum: Int, recommendations: [String])]
  /// Metadata by key; name, severity, effort, impact, preview, built in and the rest can be set.
  package var recommendations: [String: RecommendationFacts]
  package var assessments: [(scope: String, resource: String, recommendation: String, state: AssessmentState)]
  /// Resource types by resource id.
  package var types: [String: String] = [:]
  /// Tags (`name=value`) by resource id.
  package var tags: [String: [String]] = [:]
  /// Owners and due days, for assessments that are there or not.
  package var governance:
    [(scope: String, resource: String, recommendation: String, assignment: GovernanceAssignment)] = []
  /// Reported scores by scope id.
  package var reportedScores: [String: ReportedScore] = [:]

  package init(
    scopes: [String] = [],
    controls: [(name: String, maximum: Int, recommendations: [String])] = [],
    recommendations: [String: RecommendationFacts] = [:],
    assessments: [(scope: String, resource: String, recommendation: String, state: AssessmentState)] = []
  ) {
    self.scopes = scopes
    self.controls = controls
    self.recommendations = recommendations
    self.assessments = assessments
  }

  /// Sets the metadata of a recommendation by its key.
  package mutating func describe(_ key: String, _ change: (inout RecommendationFacts) -> Void) {
    change(&recommendations[key, default: RecommendationFacts()])
  }

  /// A builder with everything in the sketch, to which a test can add more.
  package func builder() throws(TenantBuilderError) -> TenantBuilder {
    var builder = TenantBuilder()
    for id in scopes {
      builder.describe(
        scope: builder.scope(id: Array(id.utf8).span), name: scopeNames[id],
        managementGroups: managementGroups[id] ?? [])
    }
    for (key, facts) in recommendations {
      let index = try builder.recommendation(key: Array(key.utf8).span)
      builder.describe(recommendation: index, facts, authority: .metadataRow)
    }
    for control in controls {
      var members: [Int] = []
      for key in control.recommendations {
        members.append(try builder.recommendation(key: Array(key.utf8).span))
      }
      builder.define(
        control: builder.control(id: Array(control.name.utf8).span), name: control.name,
        maximum: Points(control.maximum), recommendations: members)
    }
    for row in assessments {
      let scope = builder.scope(id: Array(row.scope.utf8).span)
      let resource = builder.resource(id: Array(row.resource.utf8).span, scope: scope)
      try builder.describe(
        resource: resource, type: types[row.resource], tags: tags[row.resource] ?? [])
      let recommendation = try builder.recommendation(key: Array(row.recommendation.utf8).span)
      try builder.addAssessment(resource: resource, recommendation: recommendation, state: row.state)
    }
    for row in governance {
      builder.add(
        row.assignment,
        to: GovernedFinding(
          subscription: Array(row.scope.utf8), resource: Array(row.resource.utf8),
          recommendation: Array(row.recommendation.utf8)))
    }
    for (id, score) in reportedScores { builder.add(score, scope: builder.scope(id: Array(id.utf8).span)) }
    return builder
  }

  package func tenant(catalogue: CatalogueFallback = .none) throws(TenantBuilderError) -> Tenant {
    try builder().build(catalogue: catalogue)
  }
}
