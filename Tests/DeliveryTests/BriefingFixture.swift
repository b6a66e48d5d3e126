import Delivery
import Effort
import RemediationPlan
import SecureScore
import Support

/// Briefings for the reports that tell from them.
enum BriefingFixture {
  /// `Fixture`'s plan with `FrontierFixture`'s curve.
  ///
  /// - Parameter rename: replaces every text that an attacker could choose.
  static func briefing(
    target: Int64? = nil, rename: @escaping (String) -> String = { $0 },
    change: (inout Fixture) -> Void = { _ in }
  ) throws -> Briefing {
    var fixture = try Fixture(rename: rename)
    change(&fixture)
    let policy = PolicyIdentity(name: rename("uplift.yaml"), fingerprint: Fixture.policy.fingerprint)
    func report(_ plan: Plan) -> PlanReport {
      PlanReport(plan: plan, tenant: fixture.tenant, policy: policy, title: rename("contoso"))
    }
    var curve = FrontierFixture.frontier
    curve.question.planRules = fixture.plan.question.planRules
    let frontier = FrontierReport(
      frontier: curve, tenant: fixture.tenant, policy: policy, title: rename("contoso"))
    let aim = target.map { Target(score: ScoreFraction(tenThousandths: $0)) }
    var plan = fixture.plan
    plan.question.target = aim
    plan.score.leastEffort = aim == nil ? nil : plan.effort
    return Briefing(
      plan: report(fixture.plan), model: ClassicModel(), frontier: frontier,
      target: aim.map { _ in report(plan) })
  }

  /// A plan of any size for a tenant of any size; the texts are drawn from `texts`.
  static func random(
    seed: UInt64, recommendations: Int, scopes: Int, textLength: Int, texts: [String]
  ) throws -> Briefing {
    var random = SplitMix64(seed: seed)
    func text(_ length: Int) -> String {
      var result = ""
      while result.utf8.count < length { result += texts.randomElement(using: &random) ?? "x" }
      return result
    }
    var sketch = TenantSketch(scopes: (0..<scopes).map { "scope\($0)" })
    let keys = (0..<recommendations).map { "key\($0)" }
    sketch.controls = keys.enumerated().map { ("Control \($0) \(text(4))", 5, [$1]) }
    for scope in sketch.scopes { sketch.scopeNames[scope] = text(Int.random(in: 1...40, using: &random)) }
    for key in keys {
      let length = Int.random(in: 0...textLength, using: &random)
      sketch.describe(key) { facts in
        facts.name = text(Int.random(in: 1...160, using: &random))
        facts.description = text(length / 4)
        facts.remediation = text(length)
        facts.link = "https://portal.azure.com/#\(key)"
      }
    }
    for scope in sketch.scopes {
      for key in keys {
        for number in 0..<Int.random(in: 1...3, using: &random) {
          sketch.assessments.append((scope, "/s/\(scope)/\(number)/\(text(6))", key, .unhealthy))
        }
      }
    }
    let tenant = try sketch.tenant()
    let plan = plan(tenant, &random)
    let frontier = FrontierReport(frontier: FrontierFixture.frontier, tenant: tenant, policy: Fixture.policy)
    return Briefing(
      plan: PlanReport(plan: plan, tenant: tenant, policy: Fixture.policy, title: text(100)),
      model: ClassicModel(), frontier: frontier)
  }

  /// Every finding in a step of its recommendation and scope, in some order.
  private static func plan(_ tenant: Tenant, _ random: inout SplitMix64) -> Plan {
    var items: [[Int]: [Step.Item]] = [:]
    for resource in 0..<tenant.resources.count {
      for index in tenant.assessments.range(of: resource) {
        let place = [Int(tenant.assessments.recommendations[index]), Int(tenant.resources.scopes[resource])]
        let effort = Minutes(Int.random(in: 1...90, using: &random))
        items[place, default: []].append(Step.Item(resource: resource, method: .byHand, effort: effort))
      }
    }
    let places = items.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let keys = StepKey.keys(for: places.map { (tenant.recommendations[$0[0]].key, tenant.scopes[$0[1]].id) })
    let steps = zip(places, keys).map { place, key in
      Step(
        key: key, recommendation: place[0], scope: place[1], setup: Minutes(30), once: .zero,
        items: items[place] ?? [],
        gain: PercentPoints(trillionths: Int64.random(in: 0...9_000_000_000, using: &random)))
    }.shuffled(using: &random)
    let score = ScoreFraction.zero
    return Plan(
      model: "classic", question: Question(budget: Minutes(600_000)),
      score: PlanScore(
        before: score, after: score, gain: .zero, bound: .zero, certifiedBound: .zero, status: .optimal,
        prover: .glpk, isLeastEffort: true),
      steps: steps, notPlannable: [], leftOut: Plan.LeftOut(findings: 0, effort: .zero), certificate: .trivial
    )
  }
}
