import Catalogue
import SecureScore
import Support
import Testing

@testable import Effort

@Suite struct StepSummaryTests {
  @Test func sumsUpEveryWayToDoAStep() throws {
    var sketch = TenantSketch(scopes: ["a", "b"])
    sketch.describe("k") { $0.implementationEffort = .low }
    sketch.types = ["r3": "special"]
    for resource in ["r1", "r2", "r3"] { sketch.assessments.append(("a", resource, "k", .unhealthy)) }
    sketch.assessments += [("a", "r1", "m", .healthy), ("b", "r4", "k", .unhealthy)]
    let tenant = try sketch.tenant()
    var policy = EffortPolicy.defaults
    policy.rules = [
      EffortRule(line: 1) {
        $0.quickFix = .cost(Cost(70, 3))
        $0.once = Minutes(100)
      },
      EffortRule(line: 2) {
        $0.when.resourceType = Glob("special")
        $0.manual = .cost(Cost(0, 50))
        $0.once = Minutes(200)
        $0.quickFix = .none
      },
    ]
    let model = EffortModel(tenant: tenant, policy: policy, catalogue: .empty)
    let summaries = model.summaries(of: tenant)
    #expect(summaries.map { [$0.scope, $0.recommendation, $0.findings] } == [[0, 0, 3], [1, 0, 1]])

    let step = try #require(summaries.first)
    #expect(
      step.byHand
        == StepSummary.Way(
          methods: [.byHand], findings: 3, setup: .zero...Minutes(60), each: Minutes(15)...Minutes(50),
          total: Minutes(60 + 15 + 15 + 50)))
    #expect(
      step.inBulk
        == StepSummary.Way(
          methods: [.quickFix], findings: 2, setup: Minutes(70)...Minutes(70), each: Minutes(3)...Minutes(3),
          total: Minutes(76)))
    // Two in bulk and the special one by hand without a setup: 70 + 3 + 3 + 50.
    #expect(step.cheapest == Minutes(126))
    #expect(step.cheapestSetup == Minutes(70))
    #expect(step.once == Minutes(200))
    #expect(step.notPlannable == 0)
    #expect(step.provenance.map(\.byHand) == ["manual.low (default)", "uplift.yaml:2"])

    let assessments = (0..<tenant.assessments.count).filter {
      model.estimateIndex(ofAssessment: $0) >= 0
    }
    let price = try #require(model.cheapestMethods(forAssessments: Array(assessments.prefix(3))))
    #expect(price.methods == [.quickFix, .quickFix, .byHand])
    #expect(price.effort == Minutes(126))
  }

  @Test func findingsWithoutAMethodAreCountedApart() throws {
    var sketch = TenantSketch(scopes: ["a"])
    sketch.assessments = [("a", "r1", "k", .unhealthy), ("a", "r2", "k", .unhealthy)]
    sketch.tags = ["r2": ["owner=vendor"]]
    let tenant = try sketch.tenant()
    var policy = EffortPolicy.defaults
    policy.rules = [
      EffortRule {
        $0.when.tag = Glob("owner=vendor")
        $0.manual = .none
      }
    ]
    let model = EffortModel(tenant: tenant, policy: policy, catalogue: .empty)
    let step = try #require(model.summaries(of: tenant).first)
    #expect(step.findings == 2)
    #expect(step.notPlannable == 1)
    #expect(step.byHand?.findings == 1)
    #expect(step.inBulk == nil)
    #expect(step.cheapest == Minutes(150))
    #expect(model.cheapestMethods(forAssessments: [0, 1]) == nil)
  }
}
