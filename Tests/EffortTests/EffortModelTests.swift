import Catalogue
import SecureScore
import Support
import Testing

@testable import Effort

@Suite struct EffortModelTests {
  /// Two scopes, three machines and a vault, one recommendation on all and one on the vault alone.
  private func tenant() throws -> Tenant {
    var sketch = TenantSketch(scopes: ["s-1", "s-2"])
    sketch.scopeNames = ["s-1": "Prod-EU", "s-2": "dev"]
    sketch.describe("k-updates") {
      $0.name = "System updates"
      $0.severity = .high
      $0.implementationEffort = .low
    }
    sketch.describe("k-logs") { $0.name = "Diagnostic logs" }
    sketch.types = [
      "vm1": "microsoft.compute/virtualmachines", "vm2": "microsoft.compute/virtualmachines",
      "vm3": "microsoft.compute/virtualmachines", "vault": "microsoft.keyvault/vaults",
    ]
    sketch.tags = ["vm2": ["env=prod", "team=core"]]
    sketch.assessments = [
      ("s-1", "vm1", "k-updates", .unhealthy), ("s-1", "vm2", "k-updates", .unhealthy),
      ("s-2", "vm3", "k-updates", .unhealthy), ("s-2", "vault", "k-updates", .healthy),
      ("s-2", "vault", "k-logs", .unhealthy),
    ]
    return try sketch.tenant()
  }

  /// The eaches by hand of the unhealthy assessments, by resource name and key.
  private func eaches(_ rules: [EffortRule]) throws -> [String: Int64] {
    let tenant = try tenant()
    var policy = EffortPolicy.defaults
    policy.rules = rules
    let model = EffortModel(tenant: tenant, policy: policy, catalogue: .empty)
    var eaches: [String: Int64] = [:]
    for resource in 0..<tenant.resources.count {
      for assessment in tenant.assessments.range(of: resource)
      where tenant.assessments.states[assessment] == .unhealthy {
        let key = tenant.recommendations[Int(tenant.assessments.recommendations[assessment])].key
        eaches["\(tenant.resources.name(resource)) \(key)"] =
          model.estimate(ofAssessment: assessment).byHand?.each.count
      }
    }
    return eaches
  }

  private func fiveMinutes(_ change: (inout EffortRule.Condition) -> Void) -> [EffortRule] {
    let rule = EffortRule {
      $0.manual = .cost(Cost(0, 5))
      change(&$0.when)
    }
    return [rule]
  }

  @Test func withoutRulesTheLabelsPrice() throws {
    #expect(
      try eaches([])
        == ["vm1 k-updates": 15, "vm2 k-updates": 15, "vm3 k-updates": 15, "vault k-logs": 30])
  }

  @Test(arguments: ["k-updates", "K-UPD*", "system UPDATES", "*updates"])
  func aRuleNamesARecommendationByKeyOrName(pattern: String) throws {
    #expect(
      try eaches(fiveMinutes { $0.recommendation = [Glob("nothing"), Glob(pattern)] })
        == ["vm1 k-updates": 5, "vm2 k-updates": 5, "vm3 k-updates": 5, "vault k-logs": 30])
  }

  @Test(arguments: ["prod-*", "S-1"]) func aRuleNamesAScopeByNameOrID(pattern: String) throws {
    #expect(
      try eaches(fiveMinutes { $0.scope = Glob(pattern) })
        == ["vm1 k-updates": 5, "vm2 k-updates": 5, "vm3 k-updates": 15, "vault k-logs": 30])
  }

  @Test func aRuleNamesAResourceType() throws {
    #expect(
      try eaches(fiveMinutes { $0.resourceType = Glob("Microsoft.KeyVault/*") })
        == ["vm1 k-updates": 15, "vm2 k-updates": 15, "vm3 k-updates": 15, "vault k-logs": 5])
  }

  @Test func aRuleNamesATag() throws {
    #expect(
      try eaches(fiveMinutes { $0.tag = Glob("ENV=prod") })
        == ["vm1 k-updates": 15, "vm2 k-updates": 5, "vm3 k-updates": 15, "vault k-logs": 30])
  }

  @Test func aRuleNamesASeverity() throws {
    #expect(
      try eaches(fiveMinutes { $0.severity = .high })
        == ["vm1 k-updates": 5, "vm2 k-updates": 5, "vm3 k-updates": 5, "vault k-logs": 30])
  }

  @Test func everyPartOfAConditionMustHold() throws {
    #expect(
      try eaches(
        fiveMinutes {
          $0.scope = Glob("s-1")
          $0.tag = Glob("team=*")
          $0.recommendation = [Glob("k-logs")]
        }) == (try eaches([])))
  }

  @Test func onlyUnhealthyAssessmentsHaveAnEstimate() throws {
    let tenant = try tenant()
    let model = EffortModel(tenant: tenant, policy: .defaults, catalogue: .empty)
    for assessment in 0..<tenant.assessments.count {
      let isUnhealthy = tenant.assessments.states[assessment] == .unhealthy
      #expect((model.estimateIndex(ofAssessment: assessment) >= 0) == isUnhealthy)
    }
    #expect(model.estimates.count == 2)
  }

  @Test func theCatalogueKnowsTheQuickFix() throws {
    var entry = CatalogueEntry(key: "k-logs", name: "")
    entry.quickFix = .yes
    let tenant = try tenant()
    let model = EffortModel(tenant: tenant, policy: .defaults, catalogue: Catalogue(entries: [entry]))
    #expect(model.estimates.map { $0.bulk?.method } == [nil, .quickFix])
  }

  @Test func aFamilysKeyDecidesWhateverTheNameSays() throws {
    func family(_ name: String, keys: Set<String>, pattern: String, each: Int) -> EffortRule {
      var rule = EffortRule(when: EffortRule.Condition(), source: "family \(name)", isShipped: true)
      rule.when.keys = keys
      rule.when.recommendation = [Glob(pattern)]
      rule.manual = .cost(Cost(0, each))
      return rule
    }
    let rules = [
      family("updates", keys: ["k-updates"], pattern: "nothing", each: 1),
      family("anything", keys: ["another"], pattern: "*", each: 2),
    ]
    let expected: [String: Int64] = [
      "vm1 k-updates": 1, "vm2 k-updates": 1, "vm3 k-updates": 1, "vault k-logs": 2,
    ]
    #expect(try eaches(rules) == expected)
    // The user's own patterns hold whether or not a family names the key.
    #expect(
      try eaches(rules + fiveMinutes { $0.recommendation = [Glob("*")] })
        == expected.mapValues { _ in 5 })
  }
}
