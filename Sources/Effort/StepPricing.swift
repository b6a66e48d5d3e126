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
    let counts = counts ?? [Int](repeating: 1, count: estimates.count)
    var offers: [Offer] = []
    for (finding, estimate) in estimates.enumerated() {
      if let cost = estimate.byHand { offers.append(Offer(cost: cost, finding: finding)) }
      if let bulk = estimate.bulk { offers.append(Offer(cost: bulk.cost, finding: finding)) }
    }
    offers.sort { $0.cost.setup < $1.cost.setup }

    // Raise L level by level and keep the least each that it allows for every finding.
    var least = [Minutes?](repeating: nil, count: estimates.count)
    var uncovered = estimates.count
    var sum = Minutes.zero
    var best: (effort: Minutes, setup: Minutes)? = uncovered == 0 ? (.zero, .zero) : nil
    var next = 0
    while next < offers.count {
      let level = offers[next].cost.setup
      while next < offers.count, offers[next].cost.setup == level {
        let offer = offers[next]
        if let known = least[offer.finding] {
          let gain = max(known - offer.cost.each, .zero)
          sum = sum - gain * counts[offer.finding]
          least[offer.finding] = known - gain
        } else {
          least[offer.finding] = offer.cost.each
          sum += offer.cost.each * counts[offer.finding]
          uncovered -= 1
        }
        next += 1
      }
      if uncovered == 0, level + sum < best?.effort ?? Minutes(Int64.max) { best = (level + sum, level) }
    }
    guard let best else { return nil }
    return StepPrice(
      effort: best.effort, setup: best.setup,
      methods: estimates.map { $0.leastMethod(setupAtMost: best.setup) })
  }

  private struct Offer {
    var cost: Cost
    var finding: Int
  }
}

extension Estimate {
  /// The method with the least each among those whose setup is at most a limit; by hand when they tie.
  fileprivate func leastMethod(setupAtMost limit: Minutes) -> Method {
    guard let bulk, bulk.cost.setup <= limit else { return .byHand }
    guard let byHand, byHand.setup <= limit else { return bulk.method }
    return byHand.each <= bulk.cost.each ? .byHand : bulk.method
  }
}
