package import Catalogue
package import SecureScore

extension EffortModel {
  /// Prices every unhealthy assessment of a tenant.
  ///
  /// Linear in the assessments. Rules are tried once for each recommendation, and again for each class of
  /// resources only where a rule of that recommendation looks at scope, type or tags.
  /// - Parameters:
  ///   - policy: the figures and rules; negative figures count as zero.
  ///   - catalogue: asked only whether a recommendation has a Quick Fix, which no export says.
  package init(tenant: Tenant, policy: EffortPolicy, catalogue: Catalogue) {
    let book = RuleBook(rules: policy.rules)
    let classes = ResourceClasses(tenant: tenant, rules: policy.rules)
    var interned = InternedEstimates()
    // Where the prices of a recommendation start in `prices`: one price, or one for each class.
    var starts = [Int](repeating: -1, count: tenant.recommendations.count)
    var variesByClass = [Bool](repeating: false, count: tenant.recommendations.count)
    var prices: [Int32] = []

    let states = tenant.assessments.states
    let recommendations = tenant.assessments.recommendations
    var indices = [Int32](repeating: -1, count: states.count)
    for resource in 0..<tenant.resources.count {
      for assessment in tenant.assessments.range(of: resource) where states[assessment] == .unhealthy {
        let recommendation = Int(recommendations[assessment])
        if starts[recommendation] < 0 {
          let facts = tenant.recommendations[recommendation]
          let rules = book.rules(for: facts)
          let pricing = FindingPricing(
            recommendation: facts, quickFix: catalogue.entry(key: facts.key)?.quickFix ?? .unknown,
            policy: policy)
          starts[recommendation] = prices.count
          variesByClass[recommendation] = rules.contains(where: \.looksAtResources)
          for index in 0..<(variesByClass[recommendation] ? classes.count : 1) {
            let applying = variesByClass[recommendation] ? classes.applying(rules, toClass: index) : rules
            prices.append(interned.index(of: pricing.estimate(rules: applying)))
          }
        }
        let offset = variesByClass[recommendation] ? Int(classes.classes[resource]) : 0
        indices[assessment] = prices[starts[recommendation] + offset]
      }
    }
    self.init(estimates: interned.estimates, indices: indices)
  }
}

/// Distinct estimates in the order they were met.
private struct InternedEstimates {
  private(set) var estimates: [Estimate] = []
  private var indices: [Estimate: Int32] = [:]

  mutating func index(of estimate: Estimate) -> Int32 {
    if let found = indices[estimate] { return found }
    let index = Int32(estimates.count)
    indices[estimate] = index
    estimates.append(estimate)
    return index
  }
}
