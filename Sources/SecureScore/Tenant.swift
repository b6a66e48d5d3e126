/// Everything read from one export, as columns of integers in a canonical order.
///
/// Scopes, recommendations and controls are ascending by id, resources by scope and id, assessments by
/// resource and recommendation, so equal content gives equal values whatever the order of the rows was.
/// Build one with `TenantBuilder`.
package struct Tenant: Sendable {
  package let scopes: [Scope]
  package let managementGroups: [ManagementGroup]
  package let recommendations: [Recommendation]
  package let controls: [Control]
  package let resources: ResourceTable
  package let assessments: AssessmentTable
  /// Owners and due dates of assessments.
  package let governance: GovernanceTable
  /// Reported scores by scope index; nil where the export has none.
  package let reportedScores: [ReportedScore?]
  /// Reported control rows, ascending by scope and control.
  package let reportedControls: [ReportedControl]
  package let input: InputSummary

  package init(
    scopes: [Scope], managementGroups: [ManagementGroup], recommendations: [Recommendation],
    controls: [Control], resources: ResourceTable, assessments: AssessmentTable,
    governance: GovernanceTable = .empty, reportedScores: [ReportedScore?],
    reportedControls: [ReportedControl], input: InputSummary
  ) {
    self.scopes = scopes
    self.managementGroups = managementGroups
    self.recommendations = recommendations
    self.controls = controls
    self.resources = resources
    self.assessments = assessments
    self.governance = governance
    self.reportedScores = reportedScores
    self.reportedControls = reportedControls
    self.input = input
  }

  /// The controls of each recommendation, ascending.
  package var controlsByRecommendation: [[Int]] {
    var lists = [[Int]](repeating: [], count: recommendations.count)
    for (index, control) in controls.enumerated() {
      for recommendation in control.recommendations { lists[recommendation].append(index) }
    }
    return lists
  }

  /// The same tenant with other states of the same assessments, for what-if questions.
  package func replacing(assessments: AssessmentTable) -> Tenant {
    Tenant(
      scopes: scopes, managementGroups: managementGroups, recommendations: recommendations,
      controls: controls, resources: resources, assessments: assessments, governance: governance,
      reportedScores: reportedScores, reportedControls: reportedControls, input: input)
  }
}
