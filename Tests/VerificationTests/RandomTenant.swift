import Effort
import RemediationPlan
import SecureScore
import Support

/// A random tenant with few findings: overlapping controls, equal resources, methods in any relation, rules.
struct RandomTenant {
  let tenant: Tenant
  let effort: EffortModel
  let model: any ScoreModel
  let question: Question

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }
    var sketch = TenantSketch(
      scopes: Array(["alpha", "beta"].prefix(Int.random(in: 1...2, using: &random))))
    let keys = (0..<Int.random(in: 2...4, using: &random)).map { "r\($0)" }
    sketch.controls = (0..<Int.random(in: 1...3, using: &random)).map { index in
      ("c\(index)", Int.random(in: 0...7, using: &random), keys.filter { _ in !chance(2) })
    }
    for key in keys where chance(9) { sketch.describe(key) { $0.isPreview = true } }
    for scope in sketch.scopes {
      var states: [AssessmentState] = []
      for index in 0..<Int.random(in: 2...4, using: &random) {
        // Every second resource repeats the one before, so that classes have several resources.
        if states.isEmpty || chance(2) {
          states = keys.map { _ in chance(2) ? .unhealthy : chance(2) ? .healthy : .notApplicable }
        }
        for (key, state) in zip(keys, states) {
          sketch.assessments.append((scope, "/\(scope)/vm\(index)", key, state))
        }
      }
    }
    tenant = try sketch.tenant()
    let prices = keys.map { key in
      let once = chance(4) ? Int.random(in: 1...30, using: &random) : 0
      return (0..<3).map { _ in Self.estimate(key, once: chance(4) ? once / 2 : once, &random) }
    }
    let differs = chance(2)
    effort = EffortModel(pricing: tenant) { key, resource in
      let kind = differs ? ["vm0", "vm1"].firstIndex { resource.hasSuffix($0) } ?? 2 : 0
      return prices[keys.firstIndex(of: key) ?? 0][kind]
    }
    model = chance(4) ? Legacy2019Model() : ClassicModel()
    var rules: [PlanRule] = []
    if chance(3) {
      rules.append(
        PlanRule(
          effect: .include, recommendation: keys.randomElement(using: &random).map(Glob.init),
          resource: Glob(chance(2) ? "vm?" : "vm1"), source: "policy:1"))
    }
    if chance(3) {
      rules.append(
        PlanRule(
          effect: .exclude, recommendation: keys.randomElement(using: &random).map(Glob.init),
          resource: Glob("*vm0"), because: chance(2) ? nil : "retired",
          until: chance(2) ? nil : "2026-0\(Int.random(in: 1...9, using: &random))-15", source: "policy:2"))
    }
    question = Question(
      budget: Minutes([0, 15, 30, 60, 90, 150, 300].randomElement(using: &random) ?? 0),
      scopePattern: chance(5) ? "al*" : nil, planRules: rules, asOf: "2026-05-15")
  }

  private static func estimate(_ key: String, once: Int, _ random: inout SplitMix64) -> Estimate {
    func cost() -> (Int, Int) {
      (
        [0, 0, 8, 13, 20, 45].randomElement(using: &random) ?? 0,
        [0, 2, 5, 5, 12].randomElement(using: &random) ?? 0
      )
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .minutes(key, once: once)
    case 1, 2: return .minutes(key, byHand: cost(), once: once)
    case 3: return .minutes(key, quickFix: cost(), once: once)
    default: return .minutes(key, byHand: cost(), quickFix: cost(), once: once)
    }
  }

  /// The decisions of a plan without steps.
  func decisions(_ certificate: Certificate = .trivial) -> Plan {
    Plan(
      model: model.name, question: question,
      score: PlanScore(
        before: .zero, after: .zero, gain: .zero, bound: .zero, certifiedBound: .zero, status: .limit,
        prover: nil, isLeastEffort: false),
      steps: [], notPlannable: [], leftOut: Plan.LeftOut(findings: 0, effort: .zero),
      certificate: certificate)
  }
}
