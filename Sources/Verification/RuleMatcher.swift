import Effort
import RemediationPlan
import SecureScore

/// Which plan rules in force name which findings. Recommendations and scopes are matched once, not once a finding.
struct RuleMatcher {
  /// One rule with its patterns applied to every recommendation and scope.
  private struct Row {
    let rule: PlanRule
    let namesRecommendation: [Bool]
    let namesScope: [Bool]
  }

  private let rows: [Row]
  private let resources: ResourceTable
  /// Rows that name the current resource, in the order of the rules.
  private var current: [Int] = []
  private var entered = -1

  init(question: Question, tenant: Tenant) {
    resources = tenant.resources
    rows = question.planRules.filter { $0.isInForce(asOf: question.asOf) }
      .map { rule in
        Row(
          rule: rule,
          namesRecommendation: tenant.recommendations.map {
            Self.matches(rule.recommendation, $0.key, $0.name)
          },
          namesScope: tenant.scopes.map { Self.matches(rule.scope, $0.id, $0.name) })
      }
  }

  private static func matches(_ pattern: Glob?, _ id: String, _ name: String) -> Bool {
    guard let pattern else { return true }
    return pattern.matches(id) || pattern.matches(name)
  }

  /// Moves to a resource; its texts are only made when a rule asks for them.
  mutating func enter(resource: Int) {
    guard !rows.isEmpty, resource != entered else { return }
    entered = resource
    current.removeAll(keepingCapacity: true)
    let scope = Int(resources.scopes[resource])
    for (index, row) in rows.enumerated() where row.namesScope[scope] {
      if let pattern = row.rule.resource,
        !pattern.matches(resources.id(resource)), !pattern.matches(resources.name(resource))
      {
        continue
      }
      current.append(index)
    }
  }

  /// Whether a rule in force names a recommendation on the current resource.
  func names(_ effect: PlanRule.Effect, recommendation: Int) -> Bool {
    !current.isEmpty && first(effect, recommendation: recommendation) != nil
  }

  /// The first rule in force that names a recommendation on the current resource.
  func first(_ effect: PlanRule.Effect, recommendation: Int) -> Int? {
    current.first {
      rows[$0].rule.effect == effect && rows[$0].namesRecommendation[recommendation]
    }
  }

  func rule(_ index: Int) -> PlanRule { rows[index].rule }
}
