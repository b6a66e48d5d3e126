import Support
import Testing

@testable import Planning

@Suite struct MaximumClosureTests {
  private struct Case {
    let graph: ClosureGraph
    let gains: [Int128]
    let minutes: [Int64]

    init(seed: UInt64, nodes: Int) {
      var random = SplitMix64(seed: seed)
      // Needs point to later nodes, so there is no cycle; closures need none to be absent, but plans have none.
      let needs = (0..<nodes).map { node in
        ((node + 1)..<max(nodes, node + 1)).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      }
      graph = ClosureGraph(needs: needs)
      gains = (0..<nodes).map { _ in Int128(max(0, Int.random(in: -6...9, using: &random))) }
      minutes = (0..<nodes).map { _ in Int64(Int.random(in: 0...7, using: &random)) }
    }

    /// Every closed set as a bit mask.
    var closedSets: [Int] {
      (0..<(1 << graph.count)).filter { mask in
        (0..<graph.count).allSatisfy { node in
          mask >> node & 1 == 0 || graph.needs[node].allSatisfy { mask >> $0 & 1 == 1 }
        }
      }
    }
  }

  private func value(_ mask: Int, _ weights: [Int128]) -> Int128 {
    weights.indices.reduce(Int128(0)) { mask >> $1 & 1 == 1 ? $0 + weights[$1] : $0 }
  }

  @Test func equalsEnumerationAndIsTheSmallest() {
    for seed in 0..<300 as Range<UInt64> {
      let sample = Case(seed: seed, nodes: 9)
      let weights = sample.graph.needs.indices.map { sample.gains[$0] - Int128(sample.minutes[$0]) }
      let closure = sample.graph.maximumClosure(of: Array(0..<9), weights: weights)
      let mask = closure.indices.reduce(0) { closure[$1] ? $0 | 1 << $1 : $0 }
      let best = sample.closedSets.map { value($0, weights) }.max() ?? 0
      #expect(sample.closedSets.contains(mask), "seed \(seed)")
      #expect(value(mask, weights) == best, "seed \(seed)")
      let smallest = sample.closedSets.filter { value($0, weights) == best }.min {
        $0.nonzeroBitCount < $1.nonzeroBitCount
      }
      #expect(mask.nonzeroBitCount == smallest?.nonzeroBitCount, "seed \(seed)")
    }
  }

  /// Blocks partition the nodes, every prefix is closed, ratios never rise, and no closed part of a block has a better
  /// ratio than the block.
  @Test func splitsIntoBlocksOfFallingRatio() {
    for seed in 0..<200 as Range<UInt64> {
      let sample = Case(seed: seed &+ 1_000, nodes: 8)
      let blocks = ClosureSplit(graph: sample.graph, gains: sample.gains, minutes: sample.minutes).blocks()
      #expect(blocks.flatMap { $0 }.sorted() == Array(0..<8), "seed \(seed)")
      let closed = Set(sample.closedSets)
      var prefix = 0
      var last: (gain: Int128, minutes: Int128)?
      for block in blocks {
        let gain = block.reduce(Int128(0)) { $0 + sample.gains[$1] }
        let minutes = block.reduce(Int128(0)) { $0 + Int128(sample.minutes[$1]) }
        if let last { #expect(last.gain * minutes >= gain * last.minutes, "seed \(seed)") }
        for set in closed where set & prefix == prefix && set & ~(prefix | mask(block)) == 0 {
          let part = (0..<8).filter { set >> $0 & 1 == 1 && prefix >> $0 & 1 == 0 }
          let partGain = part.reduce(Int128(0)) { $0 + sample.gains[$1] }
          let partMinutes = part.reduce(Int128(0)) { $0 + Int128(sample.minutes[$1]) }
          #expect(partGain * minutes <= gain * partMinutes || minutes == 0, "seed \(seed)")
        }
        prefix |= mask(block)
        #expect(closed.contains(prefix), "seed \(seed)")
        last = (gain, minutes)
      }
    }
  }

  private func mask(_ block: [Int]) -> Int { block.reduce(0) { $0 | 1 << $1 } }
}
