package import Effort

/// What fixing one finding costs by each method there is.
package struct FindingCosts: Hashable, Sendable {
  /// The estimate without its provenance: findings that cost the same are one, whatever priced them.
  package private(set) var estimate: Estimate
  /// The method with the smaller setup; equal setups: the smaller each; equal both: by hand.
  package let base: Cost
  /// The other method, if its each is smaller; else it is dominated and the integer program does without it.
  package let up: Cost?

  package var once: Minutes { estimate.once }

  /// The same with a share of the tenant-wide part, rounded down to whole minutes.
  func sharingOnce(among shares: Int) -> FindingCosts {
    var costs = self
    costs.estimate.once = Minutes(once.count / Int64(max(shares, 1)))
    return costs
  }

  /// nil when the finding has no method at all.
  package init?(_ estimate: Estimate) {
    self.estimate = Estimate(
      byHand: estimate.byHand, bulk: estimate.bulk, once: estimate.once,
      provenance: .init(byHand: "", bulk: "", once: ""))
    switch (estimate.byHand, estimate.bulk?.cost) {
    case (nil, nil):
      return nil
    case (let only?, nil), (nil, let only?):
      (base, up) = (only, nil)
    case (let hand?, let bulk?):
      let handIsBase = (hand.setup, hand.each) <= (bulk.setup, bulk.each)
      let other = handIsBase ? bulk : hand
      base = handIsBase ? hand : bulk
      up = other.each < base.each ? other : nil
    }
  }
}
