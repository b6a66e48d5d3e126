package import Effort

/// What fixing one finding costs by each method that can ever be worth using.
///
/// `base` has the smaller setup; `up` needs a larger setup and is there only if its each is smaller. A method that is
/// neither is dominated: no cheapest plan uses it.
package struct FindingCosts: Hashable, Sendable {
  package let base: Cost
  package let baseMethod: Method
  package let up: Cost?
  package let upMethod: Method
  package let once: Minutes

  /// nil when the finding has no method at all.
  package init?(_ estimate: Estimate) {
    once = estimate.once
    switch (estimate.byHand, estimate.bulk) {
    case (nil, nil):
      return nil
    case (let hand?, nil):
      (base, baseMethod, up, upMethod) = (hand, .byHand, nil, .byHand)
    case (nil, let bulk?):
      (base, baseMethod, up, upMethod) = (bulk.cost, bulk.method, nil, bulk.method)
    case (let hand?, let bulk?):
      let handIsBase = (hand.setup, hand.each) <= (bulk.cost.setup, bulk.cost.each)
      let other = handIsBase ? bulk.cost : hand
      (base, baseMethod) = handIsBase ? (hand, .byHand) : (bulk.cost, bulk.method)
      up = other.each < base.each ? other : nil
      upMethod = handIsBase ? bulk.method : .byHand
    }
  }

  /// The cheaper method when setups up to `level` are paid: ties by hand; nil when none is paid for.
  package func cheapest(within level: Minutes) -> (method: Method, each: Minutes)? {
    guard base.setup <= level else { return nil }
    if let up, up.setup <= level { return (upMethod, up.each) }
    return (baseMethod, base.each)
  }
}
