import Effort
import SecureScore

extension EffortModel {
  /// Prices every unhealthy assessment of a tenant by its recommendation's key and its resource's id.
  init(pricing tenant: Tenant, _ price: (_ recommendation: String, _ resource: String) -> Estimate) {
    var estimates: [Estimate] = []
    var indices = [Int32](repeating: -1, count: tenant.assessments.count)
    for resource in 0..<tenant.resources.count {
      for index in tenant.assessments.range(of: resource)
      where tenant.assessments.states[index] == .unhealthy {
        let key = tenant.recommendations[Int(tenant.assessments.recommendations[index])].key
        let estimate = price(key, tenant.resources.id(resource))
        let place = estimates.firstIndex(of: estimate) ?? estimates.count
        if place == estimates.count { estimates.append(estimate) }
        indices[index] = Int32(place)
      }
    }
    self.init(estimates: estimates, indices: indices)
  }
}

extension Estimate {
  /// An estimate in whole minutes, (setup, each); its provenance names the recommendation.
  static func minutes(
    _ name: String, byHand: (Int, Int)? = nil, quickFix: (Int, Int)? = nil, once: Int = 0
  ) -> Estimate {
    Estimate(
      byHand: byHand.map { Cost(setup: Minutes($0.0), each: Minutes($0.1)) },
      bulk: quickFix.map {
        Bulk(method: .quickFix, cost: Cost(setup: Minutes($0.0), each: Minutes($0.1)))
      },
      once: Minutes(once),
      provenance: Provenance(
        byHand: "\(name) by hand", bulk: "\(name) in bulk", once: once > 0 ? "\(name) once" : ""))
  }
}
