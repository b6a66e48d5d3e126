import RemediationPlan
import SecureScore

/// Resources that one recommendation calls unhealthy in one scope, and that a plan does not fix.
///
/// Whether they count for the score or not: a ticket of an earlier plan is done when none is left.
struct StillUnhealthy: Equatable {
  var recommendation: Int
  var scope: Int
  var resources: Int
  /// That of a step that would fix them.
  var key: String

  /// Ascending by scope and recommendation. Linear in the assessments.
  static func after(_ plan: Plan, in tenant: Tenant) -> [StillUnhealthy] {
    var planned: [Int: [(recommendation: Int, resources: Int)]] = [:]
    for step in plan.steps {
      planned[step.scope, default: []].append((step.recommendation, step.items.count))
    }
    var found: [StillUnhealthy] = []
    var counts = [Int](repeating: 0, count: tenant.recommendations.count)
    for scope in tenant.scopes.indices {
      for resource in tenant.resources.range(ofScope: scope) {
        for index in tenant.assessments.range(of: resource)
        where tenant.assessments.states[index] == .unhealthy {
          counts[Int(tenant.assessments.recommendations[index])] += 1
        }
      }
      for step in planned[scope] ?? [] { counts[step.recommendation] -= step.resources }
      for recommendation in counts.indices where counts[recommendation] != 0 {
        if counts[recommendation] > 0 {
          found.append(
            StillUnhealthy(
              recommendation: recommendation, scope: scope, resources: counts[recommendation], key: ""))
        }
        counts[recommendation] = 0
      }
    }
    let keys = StepKey.keys(
      for: found.map { (tenant.recommendations[$0.recommendation].key, tenant.scopes[$0.scope].id) })
    for index in found.indices { found[index].key = keys[index] }
    return found
  }
}
