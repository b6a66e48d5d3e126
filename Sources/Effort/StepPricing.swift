/// What the findings of one step cost together.
///
/// Planning and `estimate` use this; verification has its own path to the same figures.
package enum StepPricing {
  /// The cheapest method for each finding of a step.
  ///
  /// With `L` running over zero and every setup there is, the least of
  /// `L + Σ min { each(method) : setup(method) <= L }`, where a finding without such a method forbids `L`.
  /// Ties: smaller `L`, then by hand, finding by finding. Takes n log n steps for n estimates.
  /// - Parameter counts: how many findings share each estimate; one each unless given. Findings of one
  ///   estimate share the method too.
  /// - Returns: a method for each estimate; nil when one of them has none. No findings cost nothing.
  package static func cheapestMethods(for estimates: [Estimate], counts: [Int]? = nil) -> StepPrice? {
    var pricer = StepPricer()
    for (finding, estimate) in estimates.enumerated() {
      pricer.add(byHand: estimate.byHand, bulk: estimate.bulk?.cost, count: counts?[finding] ?? 1)
    }
    guard let best = pricer.price() else { return nil }
    return StepPrice(
      effort: best.effort, setup: best.setup,
      methods: estimates.map { $0.leastMethod(setupAtMost: best.setup) })
  }
}

extension Estimate {
  /// The method with the least each among those whose setup is at most a limit; by hand when they tie.
  package func leastMethod(setupAtMost limit: Minutes) -> Method {
    guard let bulk, bulk.cost.setup <= limit else { return .byHand }
    guard let byHand, byHand.setup <= limit else { return bulk.method }
    return byHand.each <= bulk.cost.each ? .byHand : bulk.method
  }
}
