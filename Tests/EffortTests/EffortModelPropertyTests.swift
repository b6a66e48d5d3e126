import Catalogue
import SecureScore
import Support
import Testing

@testable import Effort

@Suite struct EffortModelPropertyTests {
  /// The cached pricing of whole classes against rule matching done afresh for every single finding.
  @Test(arguments: UInt64(0)..<60)
  func cachingChangesNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tenant = try randomTenant(&random)
    var policy = EffortPolicy.defaults
    policy.script = Bool.random(using: &random) ? Cost(180, 5) : nil
    policy.rules = (1...8).map { randomRule(line: $0, &random) }
    let model = EffortModel(tenant: tenant, policy: policy, catalogue: .empty)
    for resource in 0..<tenant.resources.count {
      for assessment in tenant.assessments.range(of: resource)
      where tenant.assessments.states[assessment] == .unhealthy {
        let recommendation = tenant.recommendations[
          Int(tenant.assessments.recommendations[assessment])]
        let rules = policy.rules.filter { matches($0.when, recommendation, resource: resource, of: tenant) }
        let expected = FindingPricing(recommendation: recommendation, quickFix: .unknown, policy: policy)
          .estimate(rules: rules)
        #expect(model.estimate(ofAssessment: assessment) == expected, "seed \(seed)")
      }
    }
    #expect(Set(model.estimates).count == model.estimates.count, "seed \(seed)")
  }

  private func matches(
    _ condition: EffortRule.Condition, _ recommendation: Recommendation, resource: Int, of tenant: Tenant
  ) -> Bool {
    let scope = tenant.scopes[Int(tenant.resources.scopes[resource])]
    let tags = tenant.resources.tagSets[Int(tenant.resources.tagIndices[resource])]
    if let severity = condition.severity, severity != recommendation.severity { return false }
    if !condition.recommendation.isEmpty,
      !condition.recommendation.contains(where: { $0.matches(recommendation.key) })
    {
      return false
    }
    if let pattern = condition.scope, !pattern.matches(scope.id) { return false }
    if let pattern = condition.resourceType, !pattern.matches(tenant.resources.type(resource)) {
      return false
    }
    if let pattern = condition.tag, !tags.contains(where: { pattern.matches($0) }) { return false }
    return true
  }

  private func randomTenant(_ random: inout SplitMix64) throws -> Tenant {
    var sketch = TenantSketch(scopes: ["s1", "s2", "s3"])
    for key in ["k1", "k2", "k3"] {
      sketch.describe(key) {
        $0.severity = Severity.allCases.randomElement(using: &random) ?? .low
        $0.implementationEffort = Level.allCases.randomElement(using: &random) ?? .low
        $0.userImpact = Level.allCases.randomElement(using: &random) ?? .low
      }
    }
    for scope in sketch.scopes {
      for number in 0..<6 {
        let resource = "\(scope)-r\(number)"
        sketch.types[resource] = ["a/x", "a/y", "b/z"].randomElement(using: &random)
        sketch.tags[resource] = ["env=prod", "env=dev", "team=a"].filter { _ in Bool.random(using: &random) }
        for key in ["k1", "k2", "k3"] where Bool.random(using: &random) {
          let state = AssessmentState.allCases.randomElement(using: &random) ?? .healthy
          sketch.assessments.append((scope, resource, key, state))
        }
      }
    }
    return try sketch.tenant()
  }

  private func randomRule(line: Int, _ random: inout SplitMix64) -> EffortRule {
    func perhaps<Value>(_ values: [Value]) -> Value? {
      Int.random(in: 0..<3, using: &random) == 0 ? values.randomElement(using: &random) : nil
    }
    var rule = EffortRule(when: EffortRule.Condition(), source: "uplift.yaml:\(line)")
    rule.when.recommendation = perhaps(["k1", "k*", "*3"]).map { [Glob($0)] } ?? []
    rule.when.scope = perhaps(["s1", "s?", "*3"]).map { Glob($0) }
    rule.when.resourceType = perhaps(["a/*", "b/z"]).map { Glob($0) }
    rule.when.tag = perhaps(["env=*", "env=prod", "team=b"]).map { Glob($0) }
    rule.when.severity = perhaps([.low, .high])
    rule.manual = perhaps([.none, .cost(Cost(60, 7)), .cost(Cost(0, 9))]) ?? .silent
    rule.quickFix = perhaps([.none, .cost(Cost(45, 3))]) ?? .silent
    rule.script = perhaps([.none, .cost(Cost(90, 4))]) ?? .silent
    rule.once = perhaps([Minutes(0), Minutes(960)])
    rule.multiply = perhaps([Factors(setup: 15_000, each: 12_345), Factors(setup: 9_999, each: 0)])
    return rule
  }
}
