import Support

@testable import Planning

extension StepGraph {
  /// A random graph of steps.
  ///
  /// - Parameter isKnotted: most completions need the same few steps, which makes large blocks.
  init(seed: UInt64, steps: Int, completions: Int, isKnotted: Bool) {
    var random = SplitMix64(seed: seed)
    let onces = Int.random(in: 0...2, using: &random)
    var (minutes, onceOfStep): ([Int64], [Int32]) = ([], [])
    for _ in 0..<steps {
      minutes.append(Int64(max(0, Int.random(in: -20...300, using: &random))))
      let hasOnce = onces > 0 && Int.random(in: 0..<4, using: &random) == 0
      onceOfStep.append(hasOnce ? Int32.random(in: 0..<Int32(onces), using: &random) : -1)
    }
    var (starts, members, gains): ([Int32], [Int32], [Int64]) = ([0], [], [])
    for _ in 0..<completions {
      var needs: Set<Int32> = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        needs.insert(Int32.random(in: 0..<Int32(steps), using: &random))
      }
      if isKnotted {
        needs.insert(0)
        if Bool.random(using: &random) { needs.insert(Int32(steps / 2)) }
      }
      gains.append(Int64.random(in: 1...600, using: &random))
      members += needs.sorted()
      starts.append(Int32(members.count))
    }
    let keys = (0..<steps).map { "UP-\(1_000 + ($0 * 7_919 + 13) % 9_000)" }
    self.init(
      steps: (0..<Int32(steps)).map { $0 }, minutes: minutes, keys: keys, keyRanks: Self.ranks(of: keys),
      onceMinutes: (0..<onces).map { _ in Int64.random(in: 0...500, using: &random) },
      onceOfStep: onceOfStep, cells: gains.map { _ in 0 }, counts: gains.map { _ in 1 }, gains: gains,
      memberStarts: starts, members: members)
  }

  /// The same graph with its steps numbered in another order.
  func renumbered(_ numbers: [Int]) -> StepGraph {
    var old = [Int](repeating: 0, count: numbers.count)
    for (step, number) in numbers.enumerated() { old[number] = step }
    var (starts, changed): ([Int32], [Int32]) = ([0], [])
    for completion in 0..<completionCount {
      changed += members(of: completion).map { Int32(numbers[Int($0)]) }.sorted()
      starts.append(Int32(changed.count))
    }
    return StepGraph(
      steps: steps, minutes: old.map { minutes[$0] }, keys: old.map { keys[$0] },
      keyRanks: old.map { keyRanks[$0] }, onceMinutes: onceMinutes, onceOfStep: old.map { onceOfStep[$0] },
      cells: cells, counts: counts, gains: gains, memberStarts: starts, members: changed)
  }

  /// When each step ends, tenant-wide parts paid by the first that needs them.
  func ends(_ order: [Int]) -> [Int64] {
    var ends = [Int64](repeating: 0, count: order.count)
    var isPaid = [Bool](repeating: false, count: onceMinutes.count)
    var now: Int64 = 0
    for step in order {
      now += minutes[step]
      let once = Int(onceOfStep[step])
      if once >= 0 && !isPaid[once] {
        isPaid[once] = true
        now += onceMinutes[once]
      }
      ends[step] = now
    }
    return ends
  }

  /// Σ gain × minutes until it is won: what is least when the area under the curve is greatest.
  func areaLost(_ order: [Int]) -> Int128 {
    let ends = ends(order)
    return (0..<completionCount).reduce(Int128(0)) { sum, completion in
      sum + Int128(gains[completion]) * Int128(members(of: completion).map { ends[Int($0)] }.max() ?? 0)
    }
  }
}
