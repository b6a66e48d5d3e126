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
  private let table: ItemTable
  private let leafLimit: Int
  private var decisions: [Decision]
  private(set) var leaves: [Leaf] = []
  /// Whether the leaves are all there are.
  private(set) var isComplete = true
  private var component: ComponentNetwork
  private let all: [Int32]
  /// Stands for "never": more than all gains together.
  private static let never: Int128 = 1 << 100

  /// - Parameters:
  ///   - best: the component's greatest surplus at the rate.
  ///   - limit: the greatest loss.
  ///   - minutes: the most that levels may take.
  ///   - work: visits of nodes that are left; falls by those made.
  init(
    _ component: ComponentNetwork, table: ItemTable, rate: Int64, best: Int128, limit: Int128,
    minutes: Int64, leafLimit: Int, work: inout Int, isStopped: () -> Bool
  ) {
    self.component = component
    self.table = table
    self.rate = rate
    self.best = best
    self.limit = limit
    self.minutes = minutes
    self.leafLimit = leafLimit
    decisions = [Decision](repeating: .open, count: component.nodes.count)
    all = [Int32](0..<Int32(component.nodes.count))
    branch(work: &work, isStopped: isStopped)
  }

  private mutating func branch(work: inout Int, isStopped: () -> Bool) {
    guard isComplete else { return }
    guard work > 0, leaves.count < leafLimit, !isStopped() else {
      isComplete = false
      return
    }
    let before = component.network.visits
    let value = saturate()
    work -= component.network.visits - before
    let loss = best - value
    guard loss <= limit else { return }
    var settled: [Int32] = []
    guard let level = settle(loss: loss, settled: &settled) else {
      leaves.append(Leaf(isPaid: decisions.map { $0 == .paid }, loss: loss))
      undo(settled)
      return
    }
    // The likelier side first: what the best plan of this branch does.
    let isChosen = component.network.isChosen(level)
    for decision in isChosen ? [Decision.paid, .unpaid] : [.unpaid, .paid] {
      var changed: [Int32] = []
      if decide(level, decision, &changed) && paidMinutes <= minutes {
        branch(work: &work, isStopped: isStopped)
      }
      undo(changed)
    }
    undo(settled)
  }

  private mutating func undo(_ changed: [Int32]) {
    for level in changed.lazy.map(Int.init) {
      if decisions[level] == .paid { paidMinutes -= component.minutes[level] }
      decisions[level] = .open
    }
  }

  /// Decides a level and those that follow from it; false where that contradicts what is decided.
  private mutating func decide(_ level: Int, _ decision: Decision, _ changed: inout [Int32]) -> Bool {
    if decisions[level] == decision { return true }
    guard decisions[level] == .open else { return false }
    decisions[level] = decision
    changed.append(Int32(level))
    let network = component.network
    if decision == .paid {
      paidMinutes += component.minutes[level]
      for arc in network.arcs(outOf: level) {
        if !decide(Int(network.heads[arc]), .paid, &changed) { return false }
      }
    } else {
      for arc in network.arcs(into: level) {
        let tail = Int(network.tails[Int(arc)])
        if component.isLevel(tail) && !decide(tail, .unpaid, &changed) { return false }
      }
    }
    return true
  }

  /// The greatest surplus under the decisions.
  private mutating func saturate() -> Int128 {
    let (gains, minutes, decisions, rate) = (component.gains, component.minutes, decisions, rate)
    var paid: Int128 = 0
    for level in table.levels where decisions[Int(level)] == .paid { paid += Int128(minutes[Int(level)]) }
    let value = component.network.saturate(all[...]) { node in
      switch decisions[node] {
      case .open: Int128(gains[node]) - Int128(rate) * Int128(minutes[node])
      case .paid: 0
      case .unpaid: -Self.never
      }
    }
    return value - Int128(rate) * paid
  }

  /// Decides the levels whose other side would lose too much, and names the next one to branch on; nil: none is left.
  private mutating func settle(loss: Int128, settled: inout [Int32]) -> Int? {
    let unused = component.lossesWithout()
    for level in table.levels.map(Int.init) where decisions[level] == .open {
      let network = component.network
      if paidMinutes + component.minutes[level] > minutes {
        _ = decide(level, .unpaid, &settled)
      } else if network.isChosen(level) {
        if loss + unused[level] > limit { _ = decide(level, .paid, &settled) }
      } else if loss - network.rest[level] > limit {
        // Paying it costs at least what of its price nobody has offered.
        _ = decide(level, .unpaid, &settled)
      }
    }
    return table.levels.map(Int.init).first { decisions[$0] == .open }
  }
}
