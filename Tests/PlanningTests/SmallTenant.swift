import Effort
import RemediationPlan
import SecureScore
import Support

/// A random tenant small enough to enumerate, with everything that makes planning hard.
struct SmallTenant {
  let tenant: Tenant
  let effort: EffortModel
  let planRules: [PlanRule]

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let keys = (0..<Int.random(in: 2...4, using: &random)).map { "rec\($0)" }
    var sketch = TenantSketch(scopes: [])
    let scopes = (0..<Int.random(in: 1...2, using: &random)).map { "scope\($0)" }
    sketch.scopes = scopes
    // Overlapping controls: a recommendation may sit in several.
    sketch.controls = (0..<Int.random(in: 1...3, using: &random)).map { index in
      let members = keys.filter { _ in Bool.random(using: &random) }
      return ("control\(index)", [1, 2, 4, 6, 10].randomElement(using: &random) ?? 1, members)
    }
    for key in keys where Int.random(in: 0..<8, using: &random) == 0 {
      sketch.describe(key) { $0.isPreview = true }
    }
    for scope in scopes {
      for index in 0..<Int.random(in: 2...4, using: &random) {
        // Some resources are born identical.
        let twin = Int.random(in: 0..<3, using: &random) == 0
        let resource = "/subscriptions/\(scope)/providers/t/r/vm\(index)"
        var states: [AssessmentState] = []
        for _ in keys {
          states.append(
            [.unhealthy, .unhealthy, .healthy, .notApplicable].randomElement(using: &random) ?? .healthy)
        }
        for copy in 0..<(twin ? 2 : 1) {
          let id = resource + (copy == 0 ? "" : "-twin")
          for (key, state) in zip(keys, states) { sketch.assessments.append((scope, id, key, state)) }
        }
      }
    }
    tenant = try sketch.tenant()
    effort = Self.effort(for: tenant, &random)
    var rules: [PlanRule] = []
    if Int.random(in: 0..<4, using: &random) == 0, let key = keys.randomElement(using: &random) {
      rules.append(
        PlanRule(
          effect: Bool.random(using: &random) ? .include : .exclude, recommendation: Glob(key),
          resource: Glob("*vm0*"), source: "policy:1"))
    }
    planRules = rules
  }

  /// Setups by hand and in bulk in any relation, eaches above and below, prices that differ between resources.
  private static func effort(for tenant: Tenant, _ random: inout SplitMix64) -> EffortModel {
    let choices = tenant.recommendations.map { _ in
      let count = Int.random(in: 1...2, using: &random)
      let once =
        Int.random(in: 0..<4, using: &random) == 0 ? Minutes(Int.random(in: 1...40, using: &random)) : .zero
      return (0..<count).map { _ in estimate(once: once, &random) }
    }
    var estimates: [Estimate] = []
    var indices = [Int32](repeating: -1, count: tenant.assessments.count)
    for resource in 0..<tenant.resources.count {
      // Twins share their price: their ids differ in the ending only.
      let isOdd = tenant.resources.id(resource).contains("vm1")
      for index in tenant.assessments.range(of: resource) where tenant.assessments.states[index] == .unhealthy
      {
        let options = choices[Int(tenant.assessments.recommendations[index])]
        let estimate = options[isOdd ? options.count - 1 : 0]
        if let known = estimates.firstIndex(of: estimate) {
          indices[index] = Int32(known)
        } else {
          indices[index] = Int32(estimates.count)
          estimates.append(estimate)
        }
      }
    }
    return EffortModel(estimates: estimates, indices: indices)
  }

  private static func estimate(once: Minutes, _ random: inout SplitMix64) -> Estimate {
    func cost(_ setups: [Int]) -> Cost {
      Cost(
        setup: Minutes(setups.randomElement(using: &random) ?? 0),
        each: Minutes([0, 3, 5, 12, 20].randomElement(using: &random) ?? 0))
    }
    let shape = Int.random(in: 0..<10, using: &random)
    return Estimate(
      byHand: shape < 2 ? nil : cost([0, 0, 10, 30]),
      bulk: shape == 0 || shape > 6 ? nil : .init(method: .quickFix, cost: cost([0, 8, 25, 60])), once: once,
      provenance: .init(byHand: "hand", bulk: "bulk", once: "once"))
  }
}
