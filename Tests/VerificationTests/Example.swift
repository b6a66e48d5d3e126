import Effort
import RemediationPlan
import SecureScore
import Support

/// A tenant, a plan and a certificate worked out on paper.
///
///     control      maximum  resources                         score now
///     c1 (r1, r2)  10       vm1, vm2: r1 and r2; vm3: r1; vm4 healthy   2.5
///     c2 (r3)       6       db1: r3; db2 healthy                        3
///
/// So 5.5 of 16 points; a bundle of c1 earns 100·10/(16·4) = 15.625 percent points, one of c2 18.75.
/// r1 takes 10 + 20 by hand or 45 + 3 by Quick Fix, r2 30 + 10, r3 20 + 40 and 90 once.
/// The plan is r1 by Quick Fix (54 min), then r2 (50 min): 104 minutes for 46.875 percent points.
struct Example {
  let tenant: Tenant
  let effort: EffortModel
  let model = ClassicModel()

  init(
    price: (_ recommendation: String, _ resource: String) -> Estimate = { key, _ in Self.price(key) }
  ) throws {
    var sketch = TenantSketch(scopes: ["prod"])
    sketch.controls = [("c1", 10, ["r1", "r2"]), ("c2", 6, ["r3"])]
    sketch.assessments = [
      ("prod", "/t/vm1", "r1", .unhealthy), ("prod", "/t/vm1", "r2", .unhealthy),
      ("prod", "/t/vm2", "r1", .unhealthy), ("prod", "/t/vm2", "r2", .unhealthy),
      ("prod", "/t/vm3", "r1", .unhealthy), ("prod", "/t/vm3", "r2", .healthy),
      ("prod", "/t/vm4", "r1", .healthy), ("prod", "/t/vm4", "r2", .healthy),
      ("prod", "/t/db1", "r3", .unhealthy), ("prod", "/t/db2", "r3", .healthy),
    ]
    tenant = try sketch.tenant()
    effort = EffortModel(pricing: tenant, price)
  }

  static func price(_ key: String) -> Estimate {
    switch key {
    case "r1": .minutes(key, byHand: (10, 20), quickFix: (45, 3))
    case "r2": .minutes(key, byHand: (30, 10))
    default: .minutes(key, byHand: (20, 40), once: 90)
    }
  }

  /// An exclusion of db1 that ended on the first of January.
  static let expired = PlanRule(
    effect: .exclude, resource: Glob("db1"), because: "moves away", until: "2026-01-01",
    source: "policy:7")

  /// The flow of the greatest closure at 0.125 percent points a minute, found by hand. Nodes with d > 0 are the
  /// bundles of c1 alone: 2·10.625 + 12.625 = 33.875, so the bound is 0.125·budget + 33.875.
  static let certificate = Certificate(
    perMinute: 125_000_000_000_000,
    flows: [
      // db1: y → setup 20, y → once 90.
      flow(0, 2_500), flow(1, 11_250),
      // vm1, vm2: y → setup 10 of r1 (arc 2: nothing), y → setup 30 of r2; q → y, q → setup 45.
      flow(3, 3_750), flow(4, 1_250), flow(5, 3_000),
      // vm3: y → setup 10; q → y, q → setup 45. Then setup 45 → setup 10 (arc 9: nothing).
      flow(6, 1_250), flow(7, 750), flow(8, 1_375),
    ])

  static let arcs = 10

  private static func flow(_ arc: Int, _ thousandths: Int64) -> Certificate.Flow {
    Certificate.Flow(arc: arc, units: thousandths * 1_000_000_000_000)
  }

  static let gain = PercentPoints(trillionths: 46_875_000_000_000)

  /// The plan for 104 minutes, which its certificate proves optimal.
  var plan: Plan {
    Plan(
      model: "classic",
      question: Question(budget: Minutes(104), planRules: [Self.expired], asOf: "2026-03-01"),
      score: PlanScore(
        before: ScoreFraction(tenThousandths: 3_438), after: ScoreFraction(tenThousandths: 8_125),
        gain: Self.gain, bound: Self.gain, certifiedBound: Self.gain, status: .optimal,
        prover: .certificate, isLeastEffort: true),
      steps: [quickFix, byHand], notPlannable: [],
      leftOut: Plan.LeftOut(findings: 1, effort: Minutes(150)), certificate: Self.certificate)
  }

  /// The same work for 120 minutes: the certificate leaves 16·0.125 = 2 percent points, but no work that fits.
  var roomyPlan: Plan {
    var plan = plan
    plan.question.budget = Minutes(120)
    return plan
  }

  /// The same work for 253 minutes, in which db1, vm1 and vm2 would gain 50: the certificate proves
  /// 0.125·253 + 33.875 = 65.5.
  var poorPlan: Plan {
    var plan = plan
    plan.question.budget = Minutes(253)
    plan.score.bound = PercentPoints(trillionths: 65_500_000_000_000)
    plan.score.certifiedBound = plan.score.bound
    plan.score.status = .limit
    plan.score.prover = nil
    return plan
  }

  var keys: [String] { StepKey.keys(for: [("r1", "prod"), ("r2", "prod")]) }

  /// Resources by id: db1, db2, vm1, vm2, vm3, vm4.
  private var quickFix: Step {
    Step(
      key: keys[0], recommendation: 0, scope: 0, setup: Minutes(45), once: .zero,
      items: (2...4).map { Step.Item(resource: $0, method: .quickFix, effort: Minutes(3)) },
      gain: PercentPoints(trillionths: 15_625_000_000_000), scoreAfter: ScoreFraction(tenThousandths: 5_000),
      completes: [
        Step.Completion(control: 0, resources: 1, gain: PercentPoints(trillionths: 15_625_000_000_000))
      ], enables: [keys[1]], provenance: ["r1 in bulk"])
  }

  private var byHand: Step {
    Step(
      key: keys[1], recommendation: 1, scope: 0, setup: Minutes(30), once: .zero,
      items: (2...3).map { Step.Item(resource: $0, method: .byHand, effort: Minutes(10)) },
      gain: PercentPoints(trillionths: 31_250_000_000_000), scoreAfter: ScoreFraction(tenThousandths: 8_125),
      completes: [
        Step.Completion(control: 0, resources: 2, gain: PercentPoints(trillionths: 31_250_000_000_000))
      ], provenance: ["r2 by hand"])
  }
}
