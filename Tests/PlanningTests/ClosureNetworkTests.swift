import Support
import Testing

@testable import Planning

@Suite struct ClosureNetworkTests {
  private struct Case {
    let needs: [[Int32]]
    let weights: [Int128]

    init(seed: UInt64, nodes: Int) {
      var random = SplitMix64(seed: seed)
      // Needs point to later nodes, so there is no cycle, as in plans.
      needs = (0..<nodes).map { node in
        ((node + 1)..<max(nodes, node + 1)).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
          .map(Int32.init)
      }
      weights = (0..<nodes).map { _ in Int128(Int.random(in: -9...9, using: &random)) }
    }

    /// Closed subsets of some nodes as bit masks; needs outside them are met.
    func closedSets(among members: Int) -> [Int] {
      (0..<(1 << needs.count)).filter { mask in
        mask & ~members == 0
          && needs.indices.allSatisfy { node in
            mask >> node & 1 == 0
              || needs[node].allSatisfy { mask >> $0 & 1 == 1 || members >> $0 & 1 == 0 }
          }
      }
    }

    func value(_ mask: Int) -> Int128 {
      weights.indices.reduce(Int128(0)) { mask >> $1 & 1 == 1 ? $0 + weights[$1] : $0 }
    }
  }

  @Test func equalsEnumerationAndIsTheSmallest() {
    var network = ClosureNetwork()
    for seed in 0..<400 as Range<UInt64> {
      let sample = Case(seed: seed, nodes: 1 + Int(seed % 10))
      network.removeAll()
      for needs in sample.needs { network.addNode(needing: needs) }
      network.finish()
      let all = (1 << sample.needs.count) - 1
      check(&network, sample, members: all, "seed \(seed)")
      // Then parts of it: what lies outside a part is met.
      let part = Int(truncatingIfNeeded: seed &* 0x9e37_79b9) & all
      for node in sample.needs.indices where part >> node & 1 == 1 { network.setPart(1, of: node) }
      check(&network, sample, members: part, "seed \(seed), part")
      check(&network, sample, members: all & ~part, "seed \(seed), rest")
    }
  }

  private func check(_ network: inout ClosureNetwork, _ sample: Case, members: Int, _ place: Comment) {
    let nodes = sample.needs.indices.filter { members >> $0 & 1 == 1 }
    let value = network.saturate(nodes.map(Int32.init)[...]) { sample.weights[$0] }
    let mask = nodes.reduce(0) { network.isChosen($1) ? $0 | 1 << $1 : $0 }
    let closed = sample.closedSets(among: members)
    let best = closed.map(sample.value).max() ?? 0
    #expect(value == best, place)
    #expect(closed.contains(mask), place)
    #expect(sample.value(mask) == best, place)
    let smallest = closed.filter { sample.value($0) == best }.map(\.nonzeroBitCount).min()
    #expect(mask.nonzeroBitCount == smallest, place)
  }
}
