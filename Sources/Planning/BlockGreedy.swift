/// The order inside a block: again and again the bundle whose missing steps give most gain per minute, all that they
/// complete counted. docs/model.md, section 5.
///
/// Candidates are the steps (what each completes alone), then the completions of several steps. The gain of a candidate is
/// kept up to date, as is a tournament of all of them, so a block takes little more than its completions.
struct BlockGreedy {
  /// How many completions of a step are looked at to find those that contain a completion of it.
  private static let looksPerMember = 1_000

  private var order: [Int32] = []
  private var isDone: [Bool] = []
  private var isPaid: [Bool] = []
  /// The gain of what each step completes alone by now.
  private var alone: [Int64] = []
  /// Steps that each completion still needs; 0 or 1: no candidate any more.
  private var missing: [Int32] = []
  /// What the missing steps of each completion gain together, and take.
  private var gains: [Int64] = []
  private var minutes: [Int64] = []
  /// One bit for each missing step, modulo 64: what is in no superset of the bits is in no superset.
  private var bits: [UInt64] = []
  /// The last step done that each completion needed.
  private var stamps: [Int32] = []
  private var tournament = Tournament()
  private var picked: [Int32] = []

  init() {}

  /// Places of the block in their order.
  mutating func order(of block: StepBlock) -> [Int32] {
    start(block)
    while let winner = tournament.winner {
      picked.removeAll(keepingCapacity: true)
      if winner < block.count {
        picked.append(Int32(winner))
      } else {
        for place in block.memberRange(of: winner - block.count) where !isDone[Int(block.members[place])] {
          picked.append(block.members[place])
        }
        sortPicked(block)
      }
      for step in picked { finish(Int(step), block) }
      updateTournament(block)
    }
    // What is left pays nothing: mandatory work and enablers of nothing.
    picked.removeAll(keepingCapacity: true)
    for step in 0..<block.count where !isDone[step] { picked.append(Int32(step)) }
    sortPicked(block)
    order += picked
    return order
  }

  /// Steps that pay alone first, then short ones, then by key.
  private mutating func sortPicked(_ block: StepBlock) {
    guard picked.count > 1 else { return }
    let (alone, minutes) = (alone, block.minutes)
    picked.sort { left, right in
      let (first, second) = (alone[Int(left)] > 0, alone[Int(right)] > 0)
      return first == second ? (minutes[Int(left)], left) < (minutes[Int(right)], right) : first
    }
  }

  private mutating func start(_ block: StepBlock) {
    let (steps, completions) = (block.count, block.gains.count)
    order.removeAll(keepingCapacity: true)
    refill(&isDone, false, steps)
    refill(&isPaid, false, block.onceMinutes.count)
    alone.removeAll(keepingCapacity: true)
    alone.append(contentsOf: block.alone)
    refill(&missing, 0, completions)
    refill(&gains, 0, completions)
    refill(&minutes, 0, completions)
    refill(&bits, 0, completions)
    refill(&stamps, -1, completions)
    for completion in 0..<completions {
      missing[completion] = Int32(block.memberRange(of: completion).count)
      for place in block.memberRange(of: completion) { gains[completion] += alone[Int(block.members[place])] }
      measure(completion, block)
    }
    for completion in 0..<completions { credit(completion, except: -1, block) }
    tournament.restart(steps + completions)
    for step in 0..<steps { place(step: step, block) }
    for completion in 0..<completions { place(completion: completion, block) }
    updateTournament(block)
  }

  private func refill<Element>(_ array: inout [Element], _ element: Element, _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count))
  }

  /// Works out minutes and bits of a completion's missing steps.
  private mutating func measure(_ completion: Int, _ block: StepBlock) {
    var (total, bits): (Int64, UInt64) = (0, 0)
    let range = block.memberRange(of: completion)
    for place in range {
      let step = Int(block.members[place])
      if isDone[step] { continue }
      total += block.minutes[step]
      bits |= 1 << UInt64(step & 63)
      let once = block.onces[step]
      guard once >= 0, !isPaid[Int(once)] else { continue }
      // Paid by the first of the steps that share it.
      let isFirst = !block.members[range.lowerBound..<place].contains {
        !isDone[Int($0)] && block.onces[Int($0)] == once
      }
      if isFirst { total += block.onceMinutes[Int(once)] }
    }
    minutes[completion] = total
    self.bits[completion] = bits
  }

  /// Adds the gain of a completion to all whose missing steps contain its own, but those that needed a step just done:
  /// they had it before.
  private mutating func credit(_ completion: Int, except done: Int32, _ block: StepBlock) {
    var rarest = -1
    for place in block.memberRange(of: completion) {
      let step = Int(block.members[place])
      if isDone[step] { continue }
      if rarest < 0 || block.completionRange(of: step).count < block.completionRange(of: rarest).count {
        rarest = step
      }
    }
    guard rarest >= 0 else { return }
    let isExact = block.count <= 64
    for place in block.completionRange(of: rarest).prefix(Self.looksPerMember) {
      let other = Int(block.completions[place])
      guard missing[other] >= missing[completion], bits[completion] & ~bits[other] == 0,
        done < 0 || stamps[other] != done
      else { continue }
      guard isExact || contains(other, completion, block) else { continue }
      gains[other] += block.gains[completion]
      tournament.touch(block.count + other)
    }
  }

  /// Whether the missing steps of one completion are among those of another.
  private func contains(_ other: Int, _ completion: Int, _ block: StepBlock) -> Bool {
    var place = block.memberRange(of: other).lowerBound
    let end = block.memberRange(of: other).upperBound
    for member in block.memberRange(of: completion) where !isDone[Int(block.members[member])] {
      while place < end && block.members[place] < block.members[member] { place += 1 }
      if place == end || block.members[place] != block.members[member] { return false }
    }
    return true
  }

  private mutating func finish(_ step: Int, _ block: StepBlock) {
    order.append(Int32(step))
    isDone[step] = true
    tournament.touch(step)
    pay(block.onces[step], block)
    let range = block.completionRange(of: step)
    for place in range {
      let completion = Int(block.completions[place])
      guard missing[completion] > 1 else { continue }
      missing[completion] -= 1
      gains[completion] -= alone[step]
      stamps[completion] = Int32(step)
      measure(completion, block)
      tournament.touch(block.count + completion)
    }
    for place in range where stamps[Int(block.completions[place])] == Int32(step) {
      let completion = Int(block.completions[place])
      if missing[completion] == 1, let last = open(completion, block) {
        missing[completion] = 0
        alone[last] += block.gains[completion]
        tournament.touch(last)
        creditLast(last, gain: block.gains[completion], except: Int32(step), block)
      } else {
        credit(completion, except: Int32(step), block)
      }
    }
  }

  private func open(_ completion: Int, _ block: StepBlock) -> Int? {
    for place in block.memberRange(of: completion) where !isDone[Int(block.members[place])] {
      return Int(block.members[place])
    }
    return nil
  }

  /// A step completes more on its own: so does whatever contains it.
  private mutating func creditLast(_ step: Int, gain: Int64, except done: Int32, _ block: StepBlock) {
    for place in block.completionRange(of: step) {
      let other = Int(block.completions[place])
      guard missing[other] > 1, stamps[other] != done else { continue }
      gains[other] += gain
      tournament.touch(block.count + other)
    }
  }

  /// Once a tenant-wide part is paid, all that share it take less.
  private mutating func pay(_ once: Int32, _ block: StepBlock) {
    guard once >= 0, !isPaid[Int(once)] else { return }
    isPaid[Int(once)] = true
    for step in 0..<block.count where block.onces[step] == once && !isDone[step] {
      tournament.touch(step)
      for place in block.completionRange(of: step) {
        let completion = Int(block.completions[place])
        guard missing[completion] > 1 else { continue }
        measure(completion, block)
        tournament.touch(block.count + completion)
      }
    }
  }

  // MARK: The tournament

  private mutating func updateTournament(_ block: StepBlock) {
    while let candidate = tournament.popTouched() {
      if candidate < block.count {
        place(step: candidate, block)
      } else {
        place(completion: candidate - block.count, block)
      }
    }
    let (members, starts, isDone, count) = (block.members, block.memberStarts, isDone, block.count)
    func steps(_ candidate: Int) -> [Int32] {
      guard candidate >= count else { return [Int32(candidate)] }
      let range = Int(starts[candidate - count])..<Int(starts[candidate - count + 1])
      return members[range].filter { !isDone[Int($0)] }
    }
    tournament.play { steps($0).lexicographicallyPrecedes(steps($1)) }
  }

  private mutating func place(step: Int, _ block: StepBlock) {
    let once = block.onces[step]
    let extra = once >= 0 && !isPaid[Int(once)] ? block.onceMinutes[Int(once)] : 0
    tournament.set(
      step, gain: alone[step], minutes: block.minutes[step] + extra, isIn: !isDone[step] && alone[step] > 0)
  }

  private mutating func place(completion: Int, _ block: StepBlock) {
    tournament.set(
      block.count + completion, gain: gains[completion], minutes: minutes[completion],
      isIn: missing[completion] > 1)
  }
}
