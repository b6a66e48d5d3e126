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

  /// The largest setup among the methods used.
  let setup: Minutes
  /// Setup and eaches together.
  let effort: Int128
  /// By position in the tally's entries.
  let choices: [Choice]

  /// nil where some estimate has no method at all.
  init?(of tally: EstimateTally, estimates: [Estimate]) {
    let methods = tally.entries.map { estimates[$0.estimate].methods }
    var options: [(cost: Cost, entry: Int)] = []
    for (entry, list) in methods.enumerated() {
      for option in list { options.append((option.cost, entry)) }
    }
    options.sort { ($0.cost.setup, $0.entry) < ($1.cost.setup, $1.entry) }
    var cheapest = [Minutes?](repeating: nil, count: methods.count)
    var missing = methods.count
    var eaches: Int128 = 0
    var best: (level: Minutes, effort: Int128)?
    if missing == 0 { best = (.zero, 0) }
    for (index, option) in options.enumerated() {
      let findings = Int128(tally.entries[option.entry].findings)
      if let known = cheapest[option.entry] {
        if option.cost.each < known {
          eaches -= findings * Int128(known.count - option.cost.each.count)
          cheapest[option.entry] = option.cost.each
        }
      } else {
        missing -= 1
        eaches += findings * Int128(option.cost.each.count)
        cheapest[option.entry] = option.cost.each
      }
      let isLastOfLevel =
        index + 1 == options.count || options[index + 1].cost.setup != option.cost.setup
      guard missing == 0, isLastOfLevel else { continue }
      let total = Int128(option.cost.setup.count) + eaches
      if total < best?.effort ?? .max { best = (option.cost.setup, total) }
    }
    guard let best else { return nil }
    setup = best.level
    effort = best.effort
    choices = methods.compactMap { Self.choice(among: $0, level: best.level) }
  }

  /// The cheapest method whose setup is paid by a level; by hand comes first in the list and wins ties.
  private static func choice(
    among methods: [(method: Method, cost: Cost)], level: Minutes
  ) -> Choice? {
    var best: Choice?
    for option in methods where option.cost.setup <= level {
      if let known = best, known.each <= option.cost.each { continue }
      best = Choice(method: option.method, each: option.cost.each)
    }
    return best
  }
}

extension Minutes {
  /// A sum that was added in 128 bits.
  init(clamping sum: Int128) { self.init(Int64(clamping: sum)) }
}
