import Effort

/// The methods of a finding as the integer program sees them, in minutes; docs/model.md, section 4.
struct MethodPair {
  /// The method with the smaller setup.
  let setup: Int64
  let each: Int64
  /// The other method, where its each is strictly smaller; else its each is -1. Its setup is larger than the base's.
  let upSetup: Int64
  let upEach: Int64
  let once: Int64
  /// What fixing one finding alone takes: the cheaper setup and each, and the tenant-wide part.
  let alone: Int64

  /// Stands for an estimate without a method, which no relevant finding has.
  static let none = MethodPair()

  private init() { (setup, each, upSetup, upEach, once, alone) = (0, 0, 0, -1, 0, 0) }

  var hasUp: Bool { upEach >= 0 }

  /// nil without a method.
  init?(_ estimate: Estimate) {
    once = estimate.once.count
    let (base, up): (Cost, Cost?)
    switch (estimate.byHand, estimate.bulk?.cost) {
    case (nil, nil): return nil
    case (let only?, nil), (nil, let only?): (base, up) = (only, nil)
    case (let hand?, let bulk?):
      let isHandBase = (hand.setup, hand.each) <= (bulk.setup, bulk.each)
      (base, up) = isHandBase ? (hand, bulk) : (bulk, hand)
    }
    (setup, each) = (base.setup.count, base.each.count)
    if let up, up.each < base.each {
      (upSetup, upEach) = (up.setup.count, up.each.count)
    } else {
      (upSetup, upEach) = (0, -1)
    }
    let least = min(Int128(setup) + Int128(each), upEach < 0 ? .max : Int128(upSetup) + Int128(upEach))
    alone = Int64(clamping: least + Int128(once))
  }
}
