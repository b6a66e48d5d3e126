import Effort
import RemediationPlan
import SecureScore

/// Looks for a plan within the budget that gains more than the one at hand; docs/model.md, section 7.
///
/// Every plan's gain is U − λ·(budget − effort) − loss, so a better plan loses less than U − gain. Two walks over all
/// classes rule out nearly everything by what it would lose; what remains is small, and searched.
struct LossSearch {
  let certificate: Certificate
  let sum: DualSum
  let gains: [Int64]
  let size: ProgramSize
  let programs: ClassPrograms
  let budget: Minutes

  /// Classes that may be left after the walks, in blocks, and what the search may do with them.
  private static let largestRest = 200_000
  private static let mostBundles: Int128 = 1_000
  private static let rounds = 20
  /// Terms and partial plans that may be looked at: more where there is more, at most about a second.
  private var work: Int { 10_000_000 + min(90_000_000, 1_000 * programs.count) }

  /// What is left after the walks.
  private struct Rest {
    var blocks = Blocks()
    /// Of everything else.
    var minutes: Int128 = 0
    var gain: Int128 = 0
    var loss: Int128 = 0
  }

  /// Whether no plan within the budget gains more than so many quanta.
  ///
  /// - Returns: false also where the search would be too long.
  func confirms(mostGain: Int128) -> Bool {
    guard let total = sum.total else { return false }
    let limit = total - mostGain
    if limit <= 0 { return true }
    let everything = zip(gains, size.payable).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
    guard limit < BlockLoss.infinite >> 1, everything < 1 << 62, size.minutes < 1 << 62 else { return false }
    // A plan that may miss a thousand bundles leaves too much open; do not begin.
    let bundles = Int128(size.payable.reduce(0, +))
    guard limit * bundles <= Self.mostBundles * everything || bundles <= Self.mostBundles else {
      return false
    }
    var choices = ChainChoices(size.chains, sum.levels, perMinute: Int128(certificate.perMinute))
    guard let bound = probe(&choices) else { return false }
    if bound >= limit { return true }
    guard choices.narrow(bound: bound, limit: limit) != nil else { return true }
    guard let rest = collect(choices, slack: limit - bound) else { return false }
    for _ in 0..<Self.rounds {
      guard let changed = narrow(&choices, rest: rest, limit: limit) else { return true }
      if !changed { break }
    }
    return !hasBetter(rest, choices, total: total, limit: limit, mostGain: mostGain)
  }

  /// Goes through all classes but those that have no part in any flow and lose as much as a limit with one bundle.
  private func forEachClass(losing limit: Int128, _ body: (Int, ClassSurplus) -> Bool) {
    var arcs = ArcReader(certificate.flows)
    var surplus = ClassSurplus(perMinute: certificate.perMinute, gains: gains)
    for index in 0..<programs.count where sum.idleLosses[index] < 0 || Int128(sum.idleLosses[index]) < limit {
      arcs.skip(to: sum.arcStarts[index])
      surplus.load(index, of: programs, arcs: &arcs)
      if !body(index, surplus) { return }
    }
  }

  /// The first walk: what every block loses at least, and how much more in which state of a chain.
  ///
  /// - Returns: what everything loses at least; nil where a block is too wide to be looked at.
  private func probe(_ choices: inout ChainChoices) -> Int128? {
    var bound: Int128 = 0
    var blocks = Blocks()
    var loss = BlockLoss(perMinute: choices.perMinute)
    // What loses nothing whether it is left alone or not says nothing about the chains.
    forEachClass(losing: 0) { index, surplus in
      blocks.removeAll()
      blocks.append(index, of: programs, surplus)
      if blocks.isTooWide { return false }
      for index in 0..<blocks.count { bound += loss.probe(index, of: blocks, &choices) }
      return true
    }
    if blocks.isTooWide { return nil }
    for chain in 0..<choices.chains.count { bound += choices.leastLoss(of: chain) }
    return bound
  }

  /// The second walk: keeps the blocks that can still do one thing or another, and adds up the others.
  private func collect(_ choices: ChainChoices, slack: Int128) -> Rest? {
    var rest = Rest()
    var blocks = Blocks()
    var loss = BlockLoss(perMinute: choices.perMinute)
    var options: [BlockLoss.Option] = []
    forEachClass(losing: slack) { index, surplus in
      blocks.removeAll()
      blocks.append(index, of: programs, surplus)
      if blocks.isTooWide { return false }
      for index in 0..<blocks.count {
        if !blocks.isFree(index, choices) {
          if let settled = loss.settled(index, of: blocks, choices, slack: slack) {
            let units = Int128(blocks.blocks[index].size)
            rest.minutes += units * Int128(settled.option.minutes)
            rest.gain += units * Int128(settled.option.gain)
            rest.loss += settled.loss
            continue
          }
          loss.options(index, of: blocks, choices, into: &options)
          if let only = loss.only(options, slack: slack) {
            let units = Int128(blocks.blocks[index].size)
            rest.minutes += units * Int128(only.minutes)
            rest.gain += units * Int128(only.gain)
            rest.loss += loss.least(index, of: blocks, choices)
            continue
          }
        }
        rest.blocks.append(index, of: blocks)
      }
      return rest.blocks.count <= Self.largestRest
    }
    return rest.blocks.count <= Self.largestRest && !blocks.isTooWide ? rest : nil
  }

  /// Rules out more states, now that others are ruled out; nil where nothing is left.
  private func narrow(_ choices: inout ChainChoices, rest: Rest, limit: Int128) -> Bool? {
    var loss = BlockLoss(perMinute: choices.perMinute)
    var bound = rest.loss
    for index in 0..<rest.blocks.count { bound += loss.probe(index, of: rest.blocks, &choices) }
    for chain in 0..<choices.chains.count { bound += choices.leastLoss(of: chain) }
    if bound >= limit { return nil }
    return choices.narrow(bound: bound, limit: limit)
  }

  /// Searches what is left; true also where that would take too long.
  private func hasBetter(
    _ rest: Rest, _ choices: ChainChoices, total: Int128, limit: Int128, mostGain: Int128
  ) -> Bool {
    var (minutes, loss) = (rest.minutes, rest.loss)
    var free: [Int32] = []
    for chain in 0..<choices.chains.count {
      if choices.isFree(chain) {
        free.append(Int32(chain))
      } else {
        minutes += Int128(choices.minutes(choices.least[chain], of: chain))
        loss += choices.loss(choices.least[chain], of: chain)
      }
    }
    let left = Int128(budget.count) - minutes
    if left < 0 { return false }
    var search = PartSearch(
      store: rest.blocks, choices: choices, mostMinutes: Int64(clamping: left), work: work)
    let found = search.frontier(
      blocks: (0..<Int32(rest.blocks.count)).map { $0 }, chains: free, limit: limit - loss)
    guard let found else { return true }
    return found.minutes.indices.contains { index in
      Int128(found.minutes[index]) <= left && rest.gain + Int128(found.gains[index]) > mostGain
    }
  }
}
