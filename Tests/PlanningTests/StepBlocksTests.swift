import Support
import Testing

@testable import Planning

@Suite struct StepBlocksTests {
  /// Blocks hold every step once, slopes never rise, and no closed part of a block has a better slope than the block.
  @Test func areTheDecompositionByGainPerMinute() {
    for seed in 0..<300 as Range<UInt64> {
      let graph = StepGraph(
        seed: seed, steps: 2 + Int(seed % 7), completions: 1 + Int(seed % 11), isKnotted: seed % 2 == 0)
      let blocks = StepBlocks(graph)
      #expect(blocks.steps.sorted() == graph.steps, "seed \(seed)")
      var done: Set<Int32> = []
      var last: (gain: Int64, minutes: Int64)?
      for index in 0..<blocks.count {
        let block = Array(blocks.steps(of: index))
        let whole = worth(Set(block), after: done, graph)
        if let last {
          // A slope without end is above all, one of no gain below all.
          let isFalling =
            last.gain == 0
            ? whole.gain == 0 : last.gain * whole.minutes >= whole.gain * last.minutes || last.minutes == 0
          #expect(isFalling, "seed \(seed)")
        }
        for mask in 1..<(1 << block.count) {
          let part = worth(
            Set(block.indices.filter { mask >> $0 & 1 == 1 }.map { block[$0] }), after: done, graph)
          #expect(part.gain * whole.minutes <= whole.gain * part.minutes, "seed \(seed)")
        }
        done.formUnion(block)
        last = whole
      }
    }
  }

  /// What some steps complete and take after others.
  private func worth(_ steps: Set<Int32>, after done: Set<Int32>, _ graph: StepGraph) -> (
    gain: Int64, minutes: Int64
  ) {
    var (gain, minutes): (Int64, Int64) = (0, 0)
    let paid = Set(done.map { graph.onceOfStep[Int($0)] })
    for once in Set(steps.map({ graph.onceOfStep[Int($0)] })).subtracting(paid) where once >= 0 {
      minutes += graph.onceMinutes[Int(once)]
    }
    for step in steps { minutes += graph.minutes[Int(step)] }
    let all = steps.union(done)
    for completion in 0..<graph.completionCount {
      let needs = graph.members(of: completion)
      if needs.allSatisfy(all.contains) && !needs.allSatisfy(done.contains) {
        gain += graph.gains[completion]
      }
    }
    return (gain, minutes)
  }
}
