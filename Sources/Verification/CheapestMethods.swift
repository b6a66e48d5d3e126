import Effort

/// The least effort of a step for given findings, in closed form; docs/model.md, section 2.
///
///     effort = min over L of  L + Σ over findings of min { each(m) : setup(m) ≤ L }
///
/// Ties: the smaller L, then by hand, finding by finding. One sweep over the sorted setups, so a step with many
/// different estimates costs no more than sorting them.
struct CheapestMethods {
  struct Choice: Equatable {
    var method: Method
    var each: Minutes
  }

  private struct Offer {
    var cost: Cost
    var entry: Int
  }

  /// The largest setup among the methods used.
  let setup: Minutes
  /// Setup and eaches together.
  let effort: Int128
  /// By position in the tally's entries.
  let choices: [Choice]

  /// nil where some estimate has no method at all.
  init?(of tally: EstimateTally, estimates: [Estimate]) {
    var best: (level: Minutes, effort: Int128)?
    if tally.entries.count == 1 {
      best = Self.least(estimates[tally.entries[0].estimate], findings: tally.entries[0].findings)
    } else {
      best = Self.sweep(tally, estimates: estimates)
    }
    guard let best else { return nil }
    setup = best.level
    effort = best.effort
    choices = tally.entries.compactMap { Self.choice(among: estimates[$0.estimate], level: best.level) }
  }

  /// The least effort alone; nil where some estimate has no method at all.
  static func effort(of tally: EstimateTally, estimates: [Estimate]) -> Int128? {
    tally.entries.count == 1
      ? least(estimates[tally.entries[0].estimate], findings: tally.entries[0].findings)?.effort
      : sweep(tally, estimates: estimates)?.effort
  }

  /// One estimate for all findings: the cheaper method, of equal ones that with the smaller setup.
  private static func least(_ estimate: Estimate, findings: Int) -> (level: Minutes, effort: Int128)? {
    func offer(_ cost: Cost) -> (level: Minutes, effort: Int128) {
      (cost.setup, Int128(cost.setup.count) + Int128(findings) * Int128(cost.each.count))
    }
    switch (estimate.byHand, estimate.bulk?.cost) {
    case (nil, nil): return nil
    case (let only?, nil), (nil, let only?): return offer(only)
    case (let hand?, let bulk?):
      let (one, other) = (offer(hand), offer(bulk))
      return (other.effort, other.level) < (one.effort, one.level) ? other : one
    }
  }

  private static func sweep(
    _ tally: EstimateTally, estimates: [Estimate]
  ) -> (level: Minutes, effort: Int128)? {
    var offers: [Offer] = []
    for (entry, row) in tally.entries.enumerated() {
      if let cost = estimates[row.estimate].byHand { offers.append(Offer(cost: cost, entry: entry)) }
      if let bulk = estimates[row.estimate].bulk { offers.append(Offer(cost: bulk.cost, entry: entry)) }
    }
    offers.sort { ($0.cost.setup, $0.entry) < ($1.cost.setup, $1.entry) }
    var cheapest = [Minutes?](repeating: nil, count: tally.entries.count)
    var missing = tally.entries.count
    var eaches: Int128 = 0
    var best: (level: Minutes, effort: Int128)?
    if missing == 0 { best = (.zero, 0) }
    for (index, offer) in offers.enumerated() {
      let findings = Int128(tally.entries[offer.entry].findings)
      if let known = cheapest[offer.entry] {
        if offer.cost.each < known {
          eaches -= findings * Int128(known.count - offer.cost.each.count)
          cheapest[offer.entry] = offer.cost.each
        }
      } else {
        missing -= 1
        eaches += findings * Int128(offer.cost.each.count)
        cheapest[offer.entry] = offer.cost.each
      }
      let isLastOfLevel =
        index + 1 == offers.count || offers[index + 1].cost.setup != offer.cost.setup
      guard missing == 0, isLastOfLevel else { continue }
      let total = Int128(offer.cost.setup.count) + eaches
      if total < best?.effort ?? .max { best = (offer.cost.setup, total) }
    }
    return best
  }

  /// The cheapest method whose setup is paid by a level; by hand wins ties.
  private static func choice(among estimate: Estimate, level: Minutes) -> Choice? {
    var best: Choice?
    if let hand = estimate.byHand, hand.setup <= level { best = Choice(method: .byHand, each: hand.each) }
    if let bulk = estimate.bulk, bulk.cost.setup <= level, best.map({ bulk.cost.each < $0.each }) ?? true {
      best = Choice(method: bulk.method, each: bulk.cost.each)
    }
    return best
  }
}

extension Minutes {
  /// A sum that was added in 128 bits.
  init(clamping sum: Int128) { self.init(Int64(clamping: sum)) }
}
