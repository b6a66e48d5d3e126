import Effort
import RemediationPlan
import SecureScore

/// Which findings the plan rules of a question name; patterns are compared once a recommendation and scope.
struct PlanRuleMatching {
  private struct Row {
    let rule: PlanRule
    let recommendations: [Bool]
    let scopes: [Bool]
  }

  private let includes: [Row]
  private let excludes: [Row]
  private let tenant: Tenant

  init(question: Question, tenant: Tenant) {
    self.tenant = tenant
    let rows = question.planRules.filter { $0.isInForce(asOf: question.asOf) }.map { rule in
      Row(
        rule: rule,
        recommendations: tenant.recommendations.map { recommendation in
          rule.recommendation.map { $0.matches(recommendation.key) || $0.matches(recommendation.name) }
            ?? true
        },
        scopes: tenant.scopes.map { scope in
          rule.scope.map { $0.matches(scope.id) || $0.matches(scope.name) } ?? true
        })
    }
    includes = rows.filter { $0.rule.effect == .include }
    excludes = rows.filter { $0.rule.effect == .exclude }
  }

  /// Whether no rule is in force.
  var isEmpty: Bool { includes.isEmpty && excludes.isEmpty }

  func include(recommendation: Int, scope: Int, resource: Int) -> PlanRule? {
    first(of: includes, recommendation, scope, resource)
  }

  func exclude(recommendation: Int, scope: Int, resource: Int) -> PlanRule? {
    first(of: excludes, recommendation, scope, resource)
  }

  private func first(of rows: [Row], _ recommendation: Int, _ scope: Int, _ resource: Int) -> PlanRule? {
    for row in rows where row.recommendations[recommendation] && row.scopes[scope] {
      guard let pattern = row.rule.resource else { return row.rule }
      if pattern.matches(tenant.resources.id(resource)) || pattern.matches(tenant.resources.name(resource)) {
        return row.rule
      }
    }
    return nil
  }
}
