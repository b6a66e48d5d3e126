package import SecureScore

extension EffortModel {
  /// The least effort for some unhealthy assessments of one recommendation in one scope.
  ///
  /// - Returns: nil when one of them has no method. Linear in the assessments, whatever their number of
  ///   distinct estimates is.
  package func cheapestMethods(forAssessments assessments: [Int]) -> StepPrice? {
    var positions: [Int: Int] = [:]
    var distinct: [Estimate] = []
    var counts: [Int] = []
    let slots = assessments.map { assessment in
      let index = estimateIndex(ofAssessment: assessment)
      if let position = positions[index] {
        counts[position] += 1
        return position
      }
      positions[index] = distinct.count
      distinct.append(estimates[index])
      counts.append(1)
      return distinct.count - 1
    }
    guard let price = StepPricing.cheapestMethods(for: distinct, counts: counts) else { return nil }
    return StepPrice(effort: price.effort, setup: price.setup, methods: slots.map { price.methods[$0] })
  }

  /// One summary for every scope and recommendation with unhealthy assessments, ascending by scope, then
  /// recommendation. Recommendations that do not count for the score are among them.
  package func summaries(of tenant: Tenant) -> [StepSummary] {
    var summaries: [StepSummary] = []
    for scope in tenant.scopes.indices {
      var tallies: [Int: Tally] = [:]
      for resource in tenant.resources.range(ofScope: scope) {
        for assessment in tenant.assessments.range(of: resource)
        where tenant.assessments.states[assessment] == .unhealthy {
          let recommendation = Int(tenant.assessments.recommendations[assessment])
          tallies[recommendation, default: Tally()].add(estimateIndex(ofAssessment: assessment))
        }
      }
      for (recommendation, tally) in tallies.sorted(by: { $0.key < $1.key }) {
        summaries.append(
          StepSummary(
            recommendation: recommendation, scope: scope, estimates: tally.order.map { estimates[$0] },
            counts: tally.order.map { tally.counts[$0] ?? 0 }))
      }
    }
    return summaries
  }
}

/// How often each estimate was met, and in which order.
private struct Tally {
  var order: [Int] = []
  var counts: [Int: Int] = [:]

  mutating func add(_ estimate: Int) {
    if counts[estimate] == nil { order.append(estimate) }
    counts[estimate, default: 0] += 1
  }
}

extension StepSummary {
  /// - Parameter counts: the number of findings of each estimate.
  init(recommendation: Int, scope: Int, estimates: [Estimate], counts: [Int]) {
    let plannable = estimates.indices.filter { estimates[$0].isPlannable }
    let price = StepPricing.cheapestMethods(
      for: plannable.map { estimates[$0] }, counts: plannable.map { counts[$0] })
    let findings = counts.reduce(0, +)
    var provenance: [Estimate.Provenance] = []
    for estimate in estimates where !provenance.contains(estimate.provenance) {
      provenance.append(estimate.provenance)
    }
    self.init(
      recommendation: recommendation, scope: scope, findings: findings,
      notPlannable: findings - plannable.reduce(0) { $0 + counts[$1] },
      byHand: Way(
        zip(estimates, counts).compactMap { estimate, count in
          estimate.byHand.map { Offer(method: .byHand, cost: $0, count: count) }
        }),
      inBulk: Way(
        zip(estimates, counts).compactMap { estimate, count in
          estimate.bulk.map { Offer(method: $0.method, cost: $0.cost, count: count) }
        }),
      cheapest: price?.effort ?? .zero, cheapestSetup: price?.setup ?? .zero,
      once: estimates.map(\.once).max() ?? .zero, provenance: provenance)
  }

  fileprivate struct Offer {
    var method: Method
    var cost: Cost
    var count: Int
  }
}

extension StepSummary.Way {
  /// nil when nothing can be done this way.
  fileprivate init?(_ offers: [StepSummary.Offer]) {
    guard let leastSetup = offers.map(\.cost.setup).min(), let largestSetup = offers.map(\.cost.setup).max(),
      let leastEach = offers.map(\.cost.each).min(), let largestEach = offers.map(\.cost.each).max()
    else { return nil }
    self.init(
      methods: Method.allCases.filter { method in offers.contains { $0.method == method } },
      findings: offers.reduce(0) { $0 + $1.count },
      setup: leastSetup...largestSetup, each: leastEach...largestEach,
      total: offers.reduce(largestSetup) { $0 + $1.cost.each * $1.count })
  }
}
