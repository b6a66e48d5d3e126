/// Which levels of a component may be paid in a plan that loses no more than a limit: every set of them.
///
/// Branches level by level; the bound of a branch is one minimum cut. docs/model.md, section 7.
struct PaidLevels {
  /// A set of paid levels, and the least that any plan with exactly it loses.
  struct Leaf {
    let isPaid: [Bool]
    let loss: Int128
  }

  private enum Decision: UInt8 { case open, paid, unpaid }

  private let rate: Int64
  private let limit: Int128
  /// Minutes that all levels together may take.
  private let minutes: Int64
  private var paidMinutes: Int64 = 0
  private let best: Int128
  private let levels: [Int32]
  private let leafLimit: Int
  private var decisions: [Decision]
  private(set) var leaves: [Leaf] = []
  /// Whether the leaves are all there are.
  private(set) var isComplete = true
  /// The least limit at which something would have gone another way.
  private(set) var nextLimit = Int128.max
  /// Of each level, what is lost without it: kept from branch to branch.
  private var without: [Int128] = []
  /// Stands for "never": more than all gains together.
  private static let never: Int128 = 1 << 100

  /// - Parameters:
  ///   - component: saturated at the rate; it holds something else afterwards.
  ///   - levels: the local levels, ascending.
  ///   - best: the component's greatest surplus at the rate.
  ///   - visits: what it took to find that one.
  ///   - limit: the greatest loss.
  ///   - minutes: the most that levels may take.
  ///   - work: visits of nodes that are left; falls by those made.
  init(
    _ component: inout ComponentNetwork, levels: [Int32], rate: Int64, best: Int128, visits: Int,
    limit: Int128, minutes: Int64, leafLimit: Int, work: inout Int, isStopped: () -> Bool
  ) {
    self.levels = levels
    self.rate = rate
    self.best = best
    self.limit = limit
    self.minutes = minutes
    self.leafLimit = leafLimit
    decisions = [Decision](repeating: .open, count: component.nodes.count)
    guard work > 0, leafLimit > 0, !isStopped() else {
      isComplete = false
      return
    }
    // Nothing is decided yet: the closure at hand is the one to look at.
    work -= visits
    look(&component, loss: 0, work: &work, isStopped: isStopped)
  }

  private mutating func branch(
    _ component: inout ComponentNetwork, work: inout Int, isStopped: () -> Bool
  ) {
    guard isComplete else { return }
    guard work > 0, leaves.count < leafLimit, !isStopped() else {
      isComplete = false
      return
    }
    let before = component.network.visits
    let loss = best - saturate(&component)
    work -= component.network.visits - before
    look(&component, loss: loss, work: &work, isStopped: isStopped)
  }

  /// Goes on from the best closure under the decisions.
  private mutating func look(
    _ component: inout ComponentNetwork, loss: Int128, work: inout Int, isStopped: () -> Bool
  ) {
    guard isWithin(loss) else { return }
    var settled: [Int32] = []
    guard let level = settle(component, loss: loss, settled: &settled) else {
      leaves.append(Leaf(isPaid: decisions.map { $0 == .paid }, loss: loss))
      undo(settled, component)
      return
    }
    // The likelier side first: what the best plan of this branch does.
    let isChosen = component.network.isChosen(level)
    for decision in isChosen ? [Decision.paid, .unpaid] : [.unpaid, .paid] {
      var changed: [Int32] = []
      if decide(level, decision, component, &changed) && paidMinutes <= minutes {
        branch(&component, work: &work, isStopped: isStopped)
      }
      undo(changed, component)
    }
    undo(settled, component)
  }

  /// Whether a loss keeps the limit.
  private mutating func isWithin(_ loss: Int128) -> Bool {
    if loss > limit { nextLimit = min(nextLimit, loss) }
    return loss <= limit
  }

  private mutating func undo(_ changed: [Int32], _ component: borrowing ComponentNetwork) {
    for level in changed {
      if decisions[Int(level)] == .paid { paidMinutes -= component.minutes[Int(level)] }
      decisions[Int(level)] = .open
    }
  }

  /// Decides a level and those that follow from it; false where that contradicts what is decided.
  private mutating func decide(
    _ level: Int, _ decision: Decision, _ component: borrowing ComponentNetwork, _ changed: inout [Int32]
  ) -> Bool {
    if decisions[level] == decision { return true }
    guard decisions[level] == .open else { return false }
    decisions[level] = decision
    changed.append(Int32(level))
    if decision == .paid {
      paidMinutes += component.minutes[level]
      for arc in component.network.arcs(outOf: level) {
        if !decide(Int(component.network.heads[arc]), .paid, component, &changed) { return false }
      }
    } else {
      for place in component.network.inPlaces(of: level) {
        let tail = Int(component.network.tail(atInPlace: place))
        if component.isLevel(tail) && !decide(tail, .unpaid, component, &changed) { return false }
      }
    }
    return true
  }

  /// The greatest surplus under the decisions.
  private func saturate(_ component: inout ComponentNetwork) -> Int128 {
    let (gains, minutes, decisions, rate) = (component.gains, component.minutes, decisions, rate)
    var paid: Int128 = 0
    for level in levels where decisions[Int(level)] == .paid { paid += Int128(minutes[Int(level)]) }
    let value = component.network.saturate(0..<Int32(component.nodes.count)) { node in
      switch decisions[node] {
      case .open: Int128(gains[node]) - Int128(rate) * Int128(minutes[node])
      case .paid: 0
      case .unpaid: -Self.never
      }
    }
    return value - Int128(rate) * paid
  }

  /// Decides the levels whose other side would lose too much, and names the next one to branch on; nil: none is left.
  private mutating func settle(
    _ component: borrowing ComponentNetwork, loss: Int128, settled: inout [Int32]
  ) -> Int? {
    component.findLossesWithout(into: &without)
    for level in levels.lazy.map(Int.init) where decisions[level] == .open {
      if paidMinutes + component.minutes[level] > minutes {
        _ = decide(level, .unpaid, component, &settled)
      } else if component.network.isChosen(level) {
        if !isWithin(loss + without[level]) { _ = decide(level, .paid, component, &settled) }
      } else if !isWithin(loss - component.network.rest[level]) {
        // Paying it costs at least what of its price nobody has offered.
        _ = decide(level, .unpaid, component, &settled)
      }
    }
    return levels.first { decisions[Int($0)] == .open }.map(Int.init)
  }
}
