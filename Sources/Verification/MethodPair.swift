import Effort

/// The methods of a finding as the integer program sees them; docs/model.md, section 4.
struct MethodPair {
  /// The method with the smaller setup.
  let base: Cost
  /// The other method, where its each is strictly smaller.
  let up: Cost?
  let once: Int64

  /// nil without a method.
  init?(_ estimate: Estimate) {
    once = estimate.once.count
    switch (estimate.byHand, estimate.bulk?.cost) {
    case (nil, nil): return nil
    case (let only?, nil), (nil, let only?):
      base = only
      up = nil
    case (let hand?, let bulk?):
      let isHandBase = (hand.setup, hand.each) <= (bulk.setup, bulk.each)
      base = isHandBase ? hand : bulk
      let other = isHandBase ? bulk : hand
      up = other.each < base.each ? other : nil
    }
  }
}
