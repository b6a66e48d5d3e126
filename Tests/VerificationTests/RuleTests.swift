import Effort
import RemediationPlan
import SecureScore
import Support
import Testing
import Verification

/// Rules that a plan can break although every number in it is right.
@Suite struct RuleTests {
  private func faults(
    of decisions: Plan, tenant: Tenant, effort: EffortModel, model: any ScoreModel = ClassicModel()
  ) -> [Discrepancy] {
    // The recomputed plan of the same decisions is right in every leaf; what is still said is about rules.
    var plan = recompute(decisions, tenant: tenant, model: model, effort: effort)
    plan.score.bound = plan.score.certifiedBound
    return verify(plan, tenant: tenant, model: model, effort: effort).discrepancies
  }

  private func bare(
    _ steps: [(recommendation: Int, scope: Int, resources: [Int])], budget: Int = 10_000,
    rules: [PlanRule] = [], scope: String? = nil
  ) -> Plan {
    Plan(
      model: "classic",
      question: Question(budget: Minutes(budget), scopePattern: scope, planRules: rules),
      score: PlanScore(
        before: .zero, after: .zero, gain: .zero, bound: .zero,
        certifiedBound: .zero, status: .limit, prover: nil, isLeastEffort: false),
      steps: steps.map { step in
        Step(
          key: "", recommendation: step.recommendation, scope: step.scope, setup: .zero, once: .zero,
          items: step.resources.map { Step.Item(resource: $0, method: .byHand, effort: .zero) })
      }, notPlannable: [], leftOut: Plan.LeftOut(findings: 0, effort: .zero), certificate: .trivial)
  }

  private func paths(_ found: [Discrepancy]) -> [String] { found.map(\.path) }

  /// vm1 and vm2 are one class, so vm2 alone is out of order; vm3 is a class of its own.
  @Test func theFirstOfEqualResourcesComeFirst() throws {
    let example = try Example()
    let right = bare([(0, 0, [2, 4]), (1, 0, [2])])
    #expect(paths(faults(of: right, tenant: example.tenant, effort: example.effort)) == [])
    let wrong = bare([(0, 0, [2, 3, 4]), (1, 0, [3])])
    let found = faults(of: wrong, tenant: example.tenant, effort: example.effort)
    #expect(paths(found) == ["steps[1].resources"])
    #expect(found.contains { $0.stated == "/t/vm2" && $0.recomputed == "/t/vm1" })
  }

  /// Equal figures from different rules make one class all the same.
  @Test func whereAFigureComesFromMakesNoClass() throws {
    let example = try Example { key, resource in
      var estimate = Example.price(key)
      estimate.provenance.byHand = resource
      return estimate
    }
    let wrong = bare([(0, 0, [3]), (1, 0, [3])])
    #expect(
      paths(faults(of: wrong, tenant: example.tenant, effort: example.effort))
        == ["steps[0].resources", "steps[1].resources"])
  }

  /// Work that completes nothing can be left away.
  @Test func leastEffortIsDeniedWhereWorkEarnsNothing() throws {
    let example = try Example()
    var plan = bare([(0, 0, [2, 4])])
    #expect(paths(faults(of: plan, tenant: example.tenant, effort: example.effort)) == [])
    plan.score.isLeastEffort = true
    #expect(
      paths(faults(of: plan, tenant: example.tenant, effort: example.effort)) == ["score.leastEffort"])
  }

  @Test func boundsStandInOrder() throws {
    let example = try Example()
    var plan = example.poorPlan
    func found() -> [String] {
      verify(plan, tenant: example.tenant, model: example.model, effort: example.effort)
        .discrepancies.map(\.path)
    }
    plan.score.status = .withinGap
    plan.score.prover = nil
    #expect(found() == [])
    plan.score.bound.trillionths += 1
    #expect(found() == ["score.bound"])
    plan.score.bound = PercentPoints(trillionths: 46_874_999_999_999)
    #expect(found() == ["score.bound"])
    plan.score.bound = Example.gain
    plan.score.status = .optimal
    #expect(found() == ["score.prover"])
    plan.score.prover = .certificate
    #expect(found() == ["score.prover"])
    // What another prover says below the certified bound can be neither confirmed nor refuted.
    for prover in [Prover.glpk, .search] {
      plan.score.prover = prover
      #expect(found() == [])
    }
    plan.score.bound.trillionths += 1
    #expect(found() == ["score.status"])
    plan.score.bound = Example.gain
    plan.score.status = .rule
    plan.score.prover = nil
    #expect(found() == ["score.status"])
    plan.question.selection = .portal
    #expect(found() == [])
  }

  /// A mandatory finding that is forbidden or has no method leaves no plan at all.
  @Test func wishesThatContradictAreSaid() throws {
    let example = try Example { key, _ in key == "r3" ? .minutes(key) : Example.price(key) }
    let must = PlanRule(effect: .include, recommendation: Glob("r3"), source: "policy:1")
    #expect(
      paths(faults(of: bare([], rules: [must]), tenant: example.tenant, effort: example.effort))
        == ["question"])
    // Outside the scopes asked for a wish is not of this plan.
    #expect(
      paths(
        faults(of: bare([], rules: [must], scope: "dev"), tenant: example.tenant, effort: example.effort))
        == [])
  }

  /// A wish may name a finding that does not count for the score: it costs, and earns nothing.
  @Test func anUnscoredFindingMayBeMandatory() throws {
    var sketch = TenantSketch(scopes: ["prod"])
    sketch.controls = [("c1", 10, ["r1"])]
    sketch.describe("r0") { $0.isPreview = true }
    sketch.assessments = [("prod", "/t/vm1", "r0", .unhealthy), ("prod", "/t/vm1", "r1", .unhealthy)]
    let tenant = try sketch.tenant()
    let effort = EffortModel(pricing: tenant) { key, _ in .minutes(key, byHand: (5, 7)) }
    let steps = [(recommendation: 0, scope: 0, resources: [0])]
    let stated = bare(steps)
    let report = verify(stated, tenant: tenant, model: ClassicModel(), effort: effort)
    #expect(report.discrepancies.contains { $0.path == "steps[0].resources[0]" })
    let must = PlanRule(effect: .include, recommendation: Glob("r0"), source: "policy:1")
    let plan = recompute(
      bare(steps, rules: [must]), tenant: tenant, model: ClassicModel(), effort: effort)
    #expect(plan.steps.map(\.effort) == [Minutes(12)] && plan.score.gain == .zero)
    #expect(paths(faults(of: bare(steps, rules: [must]), tenant: tenant, effort: effort)) == [])
    #expect(paths(faults(of: bare([], rules: [must]), tenant: tenant, effort: effort)) == ["steps"])
  }

  /// One tenant, four reasons: each with its resources and its words.
  @Test func whatCannotBePlannedIsListedWithItsReason() throws {
    var sketch = TenantSketch(scopes: ["dev", "prod"])
    sketch.controls = [("c1", 10, ["r1", "r2"]), ("c2", 6, ["r3"])]
    for scope in sketch.scopes {
      for resource in ["vm1", "vm2"] {
        for key in ["r1", "r2", "r3"] {
          sketch.assessments.append((scope, "/\(scope)/\(resource)", key, .unhealthy))
        }
      }
    }
    let tenant = try sketch.tenant()
    let effort = EffortModel(pricing: tenant) { key, resource in
      key == "r1" && resource == "/prod/vm1" ? .minutes(key) : .minutes(key, byHand: (1, 1))
    }
    let rules = [
      PlanRule(effect: .exclude, recommendation: Glob("r3"), resource: Glob("vm1"), source: "policy:3"),
      PlanRule(
        effect: .exclude, recommendation: Glob("r3"), because: "by the vendor", source: "policy:4"),
    ]
    // Resources: dev 0 and 1, prod 2 and 3. What prod still holds is r1 and r2 of vm2.
    let plan = recompute(
      bare([(0, 1, [3])], rules: rules, scope: "prod"), tenant: tenant, model: ClassicModel(),
      effort: effort)
    func group(
      _ recommendation: Int, _ scope: Int, _ resources: [Int], _ reason: NotPlannable.Reason,
      _ detail: String
    ) -> NotPlannable {
      NotPlannable(
        recommendation: recommendation, scope: scope, resources: resources, reason: reason, detail: detail)
    }
    let blocked = "another finding of the same resource in the same control cannot be fixed"
    #expect(
      plan.notPlannable == [
        group(0, 0, [0, 1], .outsideScope, "outside --scope prod"),
        group(0, 1, [2], .noMethod, "r1 by hand"),
        group(1, 0, [0, 1], .outsideScope, "outside --scope prod"),
        group(1, 1, [2], .blocked, blocked),
        group(2, 0, [0, 1], .outsideScope, "outside --scope prod"),
        group(2, 1, [2], .excluded, "policy:3"),
        group(2, 1, [3], .excluded, "policy:4: by the vendor"),
      ])
    #expect(plan.leftOut == Plan.LeftOut(findings: 1, effort: Minutes(2)))
    // None of them may stand in a plan.
    let hostile = bare([(0, 0, [0]), (0, 1, [2]), (1, 1, [2]), (2, 1, [3])], rules: rules, scope: "prod")
    let found = verify(hostile, tenant: tenant, model: ClassicModel(), effort: effort).discrepancies
    let words = found.filter { $0.path.hasSuffix("resources[0]") }.map(\.recomputed)
    #expect(words == ["outside the scopes asked for", "no method", "blocked", "excluded by a rule"])
  }

  /// The tenant-wide part stands in the first step of its recommendation, at its largest.
  @Test func theTenantWidePartIsPaidOnce() throws {
    var sketch = TenantSketch(scopes: ["a", "b"])
    sketch.controls = [("c1", 10, ["r1"])]
    sketch.assessments = [("a", "/a/1", "r1", .unhealthy), ("b", "/b/1", "r1", .unhealthy)]
    let tenant = try sketch.tenant()
    let effort = EffortModel(pricing: tenant) { key, resource in
      .minutes(resource, byHand: (5, 7), once: resource == "/a/1" ? 30 : 60)
    }
    for order in [[0, 1], [1, 0]] {
      let plan = recompute(
        bare(order.map { (0, $0, [$0]) }), tenant: tenant, model: ClassicModel(), effort: effort)
      #expect(plan.steps.map(\.once) == [Minutes(60), .zero])
      #expect(plan.steps[0].provenance.last == "/b/1 once")
      #expect(plan.steps[1].provenance.count == 1)
      #expect(plan.effort == Minutes(84))
    }
  }

  /// One family may speak for the fix and for its tenant-wide part; it is named once.
  @Test func provenanceIsDistinct() throws {
    let example = try Example { key, _ in
      var estimate = Example.price(key)
      if key == "r3" { estimate.provenance = .init(byHand: "family db", bulk: "", once: "family db") }
      return estimate
    }
    let plan = recompute(
      bare([(2, 0, [0])]), tenant: example.tenant, model: example.model, effort: example.effort)
    #expect(plan.steps.map(\.once) == [Minutes(90)])
    #expect(plan.steps.map(\.provenance) == [["family db"]])
  }

  /// Two controls of 10 and 6 points with two resources each: 100·10/(16·2) and 100·6/(16·2) percent points.
  @Test func everyControlHasItsPartOfTheGain() throws {
    var sketch = TenantSketch(scopes: ["prod"])
    sketch.controls = [("a", 10, ["r1"]), ("b", 6, ["r1"])]
    sketch.assessments = [("prod", "/t/1", "r1", .unhealthy), ("prod", "/t/2", "r1", .healthy)]
    let tenant = try sketch.tenant()
    let effort = EffortModel(pricing: tenant) { key, _ in .minutes(key, byHand: (5, 7)) }
    let plan = recompute(bare([(0, 0, [0])]), tenant: tenant, model: ClassicModel(), effort: effort)
    #expect(
      plan.steps[0].completes == [
        Step.Completion(control: 0, resources: 1, gain: PercentPoints(trillionths: 31_250_000_000_000)),
        Step.Completion(control: 1, resources: 1, gain: PercentPoints(trillionths: 18_750_000_000_000)),
      ])
    #expect(plan.steps[0].gain == PercentPoints(trillionths: 50_000_000_000_000))
  }

  /// Without controls every finding is a bundle of its own.
  @Test func legacyPlansCompleteResourcesNotControls() throws {
    let example = try Example()
    let plan = recompute(
      bare([(0, 0, [2, 3, 4])]), tenant: example.tenant, model: Legacy2019Model(), effort: example.effort)
    #expect(plan.model == "legacy2019")
    let gain = PercentPoints(trillionths: 25_000_000_000_000)
    #expect(plan.steps[0].completes == [Step.Completion(control: nil, resources: 3, gain: gain)])
    // r1: 4 resources of 3 recommendations, so 100 / (4·3) percent points each.
    #expect(plan.steps[0].gain == PercentPoints(trillionths: 25_000_000_000_000))
    #expect(plan.score.before.tenThousandths == 4_167 && plan.score.after.tenThousandths == 6_667)
  }
}
