@testable import Planning

/// The order inside a block, worked out from scratch at every choice: slow and plain.
struct GreedyRule {
  let graph: StepGraph

  func order(of block: [Int], after before: Set<Int>) -> [Int] {
    var (order, done): ([Int], Set<Int>) = ([], before)
    while let best = best(in: block, done) {
      let paysAlone = best.filter { gain(of: [$0], done) > 0 }
      order += sorted(paysAlone) + sorted(best.filter { !paysAlone.contains($0) })
      done.formUnion(best)
    }
    return order + sorted(block.filter { !done.contains($0) })
  }

  private func sorted(_ steps: [Int]) -> [Int] {
    steps.sorted { (graph.minutes[$0], graph.keys[$0]) < (graph.minutes[$1], graph.keys[$1]) }
  }

  private func missing(_ completion: Int, _ done: Set<Int>) -> [Int] {
    graph.members(of: completion).map(Int.init).filter { !done.contains($0) }
  }

  /// The missing steps, in the order of their keys, that gain most per minute.
  private func best(in block: [Int], _ done: Set<Int>) -> [Int]? {
    let sets = (0..<graph.completionCount).map { missing($0, done) }
      .filter { !$0.isEmpty && Set($0).isSubset(of: block) }
      .map { $0.sorted { graph.keys[$0] < graph.keys[$1] } }
    return sets.min { left, right in
      let first = gain(of: left, done) * Int128(minutes(of: right, done))
      let second = gain(of: right, done) * Int128(minutes(of: left, done))
      if first != second { return first > second }
      if minutes(of: left, done) != minutes(of: right, done) {
        return minutes(of: left, done) < minutes(of: right, done)
      }
      return left.map { graph.keys[$0] }.lexicographicallyPrecedes(right.map { graph.keys[$0] })
    }
  }

  private func gain(of steps: [Int], _ done: Set<Int>) -> Int128 {
    (0..<graph.completionCount).reduce(Int128(0)) { sum, completion in
      let missing = missing(completion, done)
      return missing.isEmpty || !Set(missing).isSubset(of: steps)
        ? sum : sum + Int128(graph.gains[completion])
    }
  }

  private func minutes(of steps: [Int], _ done: Set<Int>) -> Int64 {
    let paid = Set(done.map { graph.onceOfStep[$0] })
    let onces = Set(steps.map { graph.onceOfStep[$0] }).subtracting(paid).filter { $0 >= 0 }
    return steps.reduce(0) { $0 + graph.minutes[$1] } + onces.reduce(0) { $0 + graph.onceMinutes[Int($1)] }
  }
}
