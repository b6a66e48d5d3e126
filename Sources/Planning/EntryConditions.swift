import Effort
import RemediationPlan
import SecureScore

/// What an entry of a policy asks of an assessment; every part that is there must match.
struct EntryConditions {
  /// Assessment keys and patterns on the key or name; any of them suffices.
  private var keys: Set<String> = []
  private var recommendation: [Glob] = []
  private var scope: Glob?
  private var resource: Glob?
  private var resourceType: Glob?
  private(set) var tag: Glob?
  private var severity: Severity?

  init(_ rule: PlanRule) {
    recommendation = rule.recommendation.map { [$0] } ?? []
    scope = rule.scope
    resource = rule.resource
  }

  init(_ condition: EffortRule.Condition) {
    keys = condition.keys
    recommendation = condition.recommendation
    scope = condition.scope
    resourceType = condition.resourceType
    tag = condition.tag
    severity = condition.severity
  }

  /// Keys and patterns, as a policy writes them.
  var words: [(key: String, pattern: String)] {
    let patterns =
      keys.sorted().map { ("recommendation", $0) }
      + recommendation.map { ("recommendation", $0.pattern) }
    let others = [
      ("scope", scope), ("resource", resource), ("resourceType", resourceType), ("tag", tag),
    ]
    return patterns + others.compactMap { key, glob in glob.map { (key, $0.pattern) } }
      + (severity.map { [("severity", $0.word)] } ?? [])
  }

  /// Whether any assessment matches; patterns are compared once a recommendation, scope, type and set of tags.
  func matchesAny(in tenant: Tenant) -> Bool {
    let recommendations = tenant.recommendations.map(matches)
    let scopes = tenant.scopes.map { each in
      scope.map { $0.matches(each.id) || $0.matches(each.name) } ?? true
    }
    let resources = tenant.resources
    let types = resources.typeNames.map { resourceType?.matches($0) ?? true }
    let tags = resources.tagSets.map { set in tag.map { set.contains(where: $0.matches) } ?? true }
    guard
      [recommendations, scopes, types, tags].allSatisfy({ $0.contains(true) || $0.isEmpty })
    else { return false }
    for index in 0..<resources.count
    where scopes[Int(resources.scopes[index])] && types[Int(resources.types[index])]
      && tags[Int(resources.tagIndices[index])]
    {
      let isAssessed = tenant.assessments.range(of: index).contains {
        recommendations[Int(tenant.assessments.recommendations[$0])]
      }
      guard isAssessed else { continue }
      guard let resource else { return true }
      if resource.matches(resources.id(index)) || resource.matches(resources.name(index)) { return true }
    }
    return false
  }

  private func matches(_ each: Recommendation) -> Bool {
    guard severity == nil || severity == each.severity else { return false }
    if keys.isEmpty && recommendation.isEmpty { return true }
    return keys.contains(each.key)
      || recommendation.contains { $0.matches(each.key) || $0.matches(each.name) }
  }
}
