/// The order in which to work: early minutes gain most. docs/model.md, section 5.
struct StepOrder {
  let graph: StepGraph
  /// Whether single steps are moved at the end. Not after Ctrl-C, when somebody is waiting.
  var isMoving = true

  /// Moves are tried while this many looks at a completion remain: a fixed count, so that the order is reproducible.
  private static let moveBudget = 40_000_000

  /// Indices of the steps in order.
  func order() -> [Int] {
    var done = [Bool](repeating: false, count: graph.works.count)
    var paid = [Bool](repeating: false, count: graph.onceMinutes.count)
    var order: [Int] = []
    var ranges: [Range<Int>] = []
    for block in blocks() {
      let start = order.count
      order += greedy(block, done: &done, paid: &paid)
      ranges.append(start..<order.count)
    }
    var budget = isMoving ? Self.moveBudget : 0
    for range in ranges { improve(&order, in: range, budget: &budget) }
    return order
  }

  /// Blocks of steps of falling gain per minute.
  private func blocks() -> [[Int]] {
    let steps = graph.works.count
    let onces = graph.onceMinutes.count
    var needs = [[Int]](repeating: [], count: steps + onces)
    for (step, once) in graph.onceOfStep.enumerated() where once >= 0 { needs[step] = [steps + once] }
    needs += graph.completions.map(\.steps)
    let split = ClosureSplit(
      graph: ClosureGraph(needs: needs),
      gains: [Int128](repeating: 0, count: steps + onces) + graph.gains,
      minutes: graph.minutes + graph.onceMinutes + graph.completions.map { _ in 0 })
    return split.blocks().map { $0.filter { $0 < steps } }.filter { !$0.isEmpty }
  }

  /// A bundle's missing steps, what they gain together, and what they take.
  private struct Candidate {
    let steps: [Int]
    let gain: Int128
    let minutes: Int64
  }

  private func greedy(_ block: [Int], done: inout [Bool], paid: inout [Bool]) -> [Int] {
    var order: [Int] = []
    var open = Set(block)
    while !open.isEmpty {
      guard let best = bestCandidate(open: open, done: done, paid: paid) else {
        // What is left pays nothing: mandatory work and enablers of nothing.
        order += open.sorted { precedes($0, $1) }
        for step in open { finish(step, &done, &paid) }
        return order
      }
      for step in sorted(best.steps, done: done) {
        order.append(step)
        open.remove(step)
        finish(step, &done, &paid)
      }
    }
    return order
  }

  private func finish(_ step: Int, _ done: inout [Bool], _ paid: inout [Bool]) {
    done[step] = true
    if graph.onceOfStep[step] >= 0 { paid[graph.onceOfStep[step]] = true }
  }

  private func bestCandidate(open: Set<Int>, done: [Bool], paid: [Bool]) -> Candidate? {
    var best: Candidate?
    var seen: Set<[Int]> = []
    for step in open.sorted() {
      for completion in graph.completionsOfStep[step] {
        let missing = graph.completions[completion].steps.filter { !done[$0] }
        guard missing.first == step, missing.allSatisfy(open.contains), seen.insert(missing).inserted else {
          continue
        }
        let candidate = Candidate(
          steps: missing, gain: gain(of: missing, done: done), minutes: minutes(of: missing, paid: paid))
        if best.map({ isBetter(candidate, than: $0) }) ?? true { best = candidate }
      }
    }
    return best
  }

  /// Gain per minute first; ties: fewer minutes, then the smaller keys.
  private func isBetter(_ left: Candidate, than right: Candidate) -> Bool {
    let (first, second) = (left.gain * Int128(right.minutes), right.gain * Int128(left.minutes))
    if first != second { return first > second }
    if left.minutes != right.minutes { return left.minutes < right.minutes }
    return left.steps.map { graph.keys[$0] }.sorted()
      .lexicographicallyPrecedes(right.steps.map { graph.keys[$0] }.sorted())
  }

  /// What these steps complete together, given the ones that are done.
  private func gain(of steps: [Int], done: [Bool]) -> Int128 {
    var total: Int128 = 0
    for (place, step) in steps.enumerated() {
      for completion in graph.completionsOfStep[step] {
        let missing = graph.completions[completion].steps.filter { !done[$0] }
        // Each completion is counted at the first of its missing steps.
        guard missing.first == step, missing.allSatisfy({ steps[place...].contains($0) }) else { continue }
        total += graph.gains[completion]
      }
    }
    return total
  }

  private func minutes(of steps: [Int], paid: [Bool]) -> Int64 {
    var total: Int64 = 0
    var onces: Set<Int> = []
    for step in steps {
      total += graph.minutes[step]
      let once = graph.onceOfStep[step]
      if once >= 0 && !paid[once] && onces.insert(once).inserted { total += graph.onceMinutes[once] }
    }
    return total
  }

  /// Steps that pay alone first, then short ones, then by key.
  private func sorted(_ steps: [Int], done: [Bool]) -> [Int] {
    let paysAlone = steps.map { gain(of: [$0], done: done) > 0 }
    return steps.indices.sorted {
      paysAlone[$0] == paysAlone[$1] ? precedes(steps[$0], steps[$1]) : paysAlone[$0]
    }.map { steps[$0] }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (graph.minutes[left], graph.keys[left]) < (graph.minutes[right], graph.keys[right])
  }

  /// Moves single steps inside a block while the area under the curve grows.
  private func improve(_ order: inout [Int], in range: Range<Int>, budget: inout Int) {
    guard range.count > 2, budget > 0 else { return }
    var lost = areaLost(order)
    var isImproved = true
    while isImproved && budget > 0 {
      isImproved = false
      for from in range {
        var best: (lost: Int128, to: Int)?
        for to in range where to != from {
          budget -= graph.completions.count + graph.works.count
          guard budget > 0 else { return }
          var trial = order
          trial.insert(trial.remove(at: from), at: to)
          let value = areaLost(trial)
          if value < best?.lost ?? lost { best = (value, to) }
        }
        if let best {
          order.insert(order.remove(at: from), at: best.to)
          lost = best.lost
          isImproved = true
        }
      }
    }
  }

  /// Σ gain × minutes until it is won: what is least when the area under the curve is greatest.
  private func areaLost(_ order: [Int]) -> Int128 {
    var paid = [Bool](repeating: false, count: graph.onceMinutes.count)
    var end = [Int64](repeating: 0, count: graph.works.count)
    var now: Int64 = 0
    for step in order {
      now += graph.minutes[step]
      let once = graph.onceOfStep[step]
      if once >= 0 && !paid[once] {
        paid[once] = true
        now += graph.onceMinutes[once]
      }
      end[step] = now
    }
    var lost: Int128 = 0
    for (index, completion) in graph.completions.enumerated() {
      var last: Int64 = 0
      for step in completion.steps { last = max(last, end[step]) }
      lost += graph.gains[index] * Int128(last)
    }
    return lost
  }
}
