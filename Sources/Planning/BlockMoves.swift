/// Moves single steps inside a block while the area under the curve grows.
struct BlockMoves {
  /// How many more places may be looked at.
  private(set) var looks: Int
  /// The order without the step at hand: when each step ends, and what is won then, the completions of the step left out.
  private var ends: [Int64] = []
  private var won: [Int64] = []
  /// What the completions of the step gain, by the last of their other steps.
  private var shared: [Int64] = []
  private var positions: [Int32] = []
  /// What is won when each step of the block ends, in the order at hand.
  private var gains: [Int64] = []
  private var isPaid: [Bool] = []

  init(looks: Int) { self.looks = looks }

  /// Improves the order of a block until no move of a single step helps or the looks are used up.
  mutating func improve(_ order: inout [Int32], of block: StepBlock, limit: Int) {
    guard order.count > 1, looks > 0 else { return }
    let floor = max(0, looks - limit)
    refill(&positions, 0, order.count)
    tally(order, block)
    var isImproved = true
    while isImproved {
      isImproved = false
      for from in order.indices {
        guard looks > floor else { return }
        guard let to = bestPlace(from, order, block) else { continue }
        let step = order.remove(at: from)
        order.insert(step, at: to)
        tally(order, block)
        isImproved = true
      }
    }
  }

  /// What is won at each step of an order.
  private mutating func tally(_ order: [Int32], _ block: StepBlock) {
    for (position, step) in order.enumerated() { positions[Int(step)] = Int32(position) }
    gains.removeAll(keepingCapacity: true)
    gains.append(contentsOf: block.alone)
    for completion in block.gains.indices {
      var last: Int32 = -1
      for place in block.memberRange(of: completion) {
        last = max(last, positions[Int(block.members[place])])
      }
      gains[Int(order[Int(last)])] += block.gains[completion]
    }
    looks -= block.members.count / 8
  }

  /// The place where a step loses least, if that is less than it loses now; of several the first.
  ///
  /// All places are weighed in one pass: what is lost is Σ gain × minutes until it is won.
  private mutating func bestPlace(_ from: Int, _ order: [Int32], _ block: StepBlock) -> Int? {
    let step = Int(order[from])
    let count = order.count - 1
    let cost = Int128(block.minutes[step])
    let sharer = leaveOut(from, order, block)
    let once = block.onces[step] >= 0 ? Int128(block.onceMinutes[Int(block.onces[step])]) : 0
    var first = Int128(block.alone[step])
    // Completions of the step by the last of their other steps.
    for place in block.completionRange(of: step) {
      let completion = Int(block.completions[place])
      var last: Int32 = -1
      for member in block.memberRange(of: completion) where block.members[member] != Int32(step) {
        let position = positions[Int(block.members[member])]
        last = max(last, position > Int32(from) ? position - 1 : position)
      }
      let gain = block.gains[completion]
      if Int(last) >= from { won[Int(last)] -= gain }
      shared[Int(last)] += gain
      first += Int128(gain)
    }
    looks -= order.count + block.completionRange(of: step).count
    // From the back: what comes after the step ends later by its minutes; before the sharer also by the tenant-wide part.
    var (later, atSharer, moved): (Int128, Int128, Int128) = (0, 0, 0)
    var (now, best, bestTo): (Int128, Int128, Int) = (0, 0, -1)
    for to in stride(from: count, through: 0, by: -1) {
      if to < count {
        later += Int128(won[to]) + Int128(shared[to])
        moved += Int128(shared[to]) * Int128(ends[to])
        first -= Int128(shared[to])
      }
      if to == sharer { atSharer = later }
      let paysOnce = to <= sharer
      var lost = cost * later + moved
      if paysOnce { lost += once * (later - atSharer) }
      let end = Int128(to > 0 ? ends[to - 1] : 0) + cost + (paysOnce ? once : 0)
      lost += end * first
      if to == from { now = lost }
      if bestTo < 0 || lost <= best { (best, bestTo) = (lost, to) }
    }
    return best < now ? bestTo : nil
  }

  /// Fills `ends` and `won` for the order without one step, and says where another one pays its tenant-wide part; the
  /// number of other steps when none does.
  private mutating func leaveOut(_ from: Int, _ order: [Int32], _ block: StepBlock) -> Int {
    refill(&isPaid, false, block.onceMinutes.count)
    refill(&shared, 0, order.count)
    ends.removeAll(keepingCapacity: true)
    won.removeAll(keepingCapacity: true)
    let own = block.onces[Int(order[from])]
    var sharer = order.count - 1
    var now: Int64 = 0
    for (position, step) in order.enumerated() where position != from {
      now += block.minutes[Int(step)]
      let once = block.onces[Int(step)]
      if once >= 0 && !isPaid[Int(once)] {
        isPaid[Int(once)] = true
        if once == own { sharer = ends.count }
        now += block.onceMinutes[Int(once)]
      }
      ends.append(now)
      won.append(gains[Int(step)])
    }
    return sharer
  }

  private func refill<Element>(_ array: inout [Element], _ element: Element, _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count))
  }
}
