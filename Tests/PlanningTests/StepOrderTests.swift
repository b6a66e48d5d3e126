import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Planning

@Suite struct StepOrderTests {
  /// The area under the curve against the best of all orders: near the best on average, never far below.
  @Test func areaIsNearTheBestOfAllOrders() throws {
    var ratios: [Double] = []
    for seed in 0..<200 as Range<UInt64> {
      let small = try SmallTenant(seed: seed &+ 9_000)
      let model = ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      let problem = try Problem(
        tenant: small.tenant, gains: scorecard.gains, effort: small.effort,
        question: Question(budget: Minutes(10_000)))
      let selection = Selection.everything(of: problem)
      let work = StepWork.all(of: selection, in: problem)
      guard (3...6).contains(work.count) else { continue }
      let graph = StepGraph(work: work, selection: selection, problem: problem)
      guard let ratio = ratio(graph, StepOrder(graph: graph).order()) else { continue }
      #expect(ratio >= 0.8, "seed \(seed)")
      ratios.append(ratio)
    }
    #expect(ratios.count >= 40)
    #expect(ratios.reduce(0, +) / Double(ratios.count) > 0.99)
  }

  /// The same for graphs whose steps hang together.
  @Test func areaOfKnottedStepsIsNearTheBestOfAllOrders() {
    var ratios: [Double] = []
    for seed in 0..<200 as Range<UInt64> {
      let graph = StepGraph(
        seed: seed, steps: 3 + Int(seed % 4), completions: 2 + Int(seed % 9), isKnotted: true)
      guard let ratio = ratio(graph, StepOrder(graph: graph).order()) else { continue }
      #expect(ratio >= 0.8, "seed \(seed)")
      ratios.append(ratio)
    }
    #expect(ratios.count >= 150)
    #expect(ratios.reduce(0, +) / Double(ratios.count) > 0.998)
  }

  /// The area under the curve as a part of the best of all orders; nil where nothing can be won.
  private func ratio(_ graph: StepGraph, _ order: [Int]) -> Double? {
    let total = Int128(graph.minutes.reduce(0, +) + graph.onceMinutes.reduce(0, +))
    let gain = graph.gains.reduce(Int128(0)) { $0 + Int128($1) }
    let least = permutations(order.count).map { graph.areaLost($0) }.min() ?? 0
    let best = gain * total - least
    return best > 0 ? Double(gain * total - graph.areaLost(order)) / Double(best) : nil
  }

  /// The greedy rule, computed anew at every choice as docs/model.md puts it.
  @Test func orderInsideABlockFollowsTheRule() {
    for seed in 0..<400 as Range<UInt64> {
      // Some blocks have more steps than a word has bits.
      let steps = seed % 20 == 0 ? 90 : 2 + Int(seed % 14)
      let graph = StepGraph(seed: seed, steps: steps, completions: steps * 2, isKnotted: true)
      let blocks = StepBlocks(graph)
      var done: Set<Int> = []
      let order = StepOrder(graph: graph, isMoving: false).order()
      for index in 0..<blocks.count {
        let expected = GreedyRule(graph: graph).order(of: blocks.steps(of: index).map(Int.init), after: done)
        let found = order[done.count..<done.count + expected.count]
        #expect(Array(found) == expected, "seed \(seed)")
        done.formUnion(expected)
      }
      #expect(done.count == steps, "seed \(seed)")
    }
  }

  /// Moves never make an order worse, and end where no move of a single step inside its block helps.
  @Test func movesEndWhereNoneHelps() {
    var better = 0
    for seed in 0..<150 as Range<UInt64> {
      let steps = 2 + Int(seed % 12)
      let graph = StepGraph(seed: seed &+ 700, steps: steps, completions: steps * 2, isKnotted: true)
      let order = StepOrder(graph: graph).order()
      let lost = graph.areaLost(order)
      let hasty = graph.areaLost(StepOrder(graph: graph, isMoving: false).order())
      #expect(lost <= hasty, "seed \(seed)")
      if lost < hasty { better += 1 }
      var start = 0
      let blocks = StepBlocks(graph)
      for index in 0..<blocks.count {
        let range = start..<start + blocks.steps(of: index).count
        for (from, to) in range.flatMap({ from in range.map { (from, $0) } }) {
          var moved = order
          moved.insert(moved.remove(at: from), at: to)
          #expect(graph.areaLost(moved) >= lost, "seed \(seed), \(from) to \(to)")
        }
        start = range.upperBound
      }
    }
    #expect(better > 10)
  }

  /// How steps are numbered decides nothing: keys do.
  @Test func numberingChangesNothing() {
    for seed in 0..<150 as Range<UInt64> {
      let steps = 2 + Int(seed % 16)
      let graph = StepGraph(seed: seed &+ 300, steps: steps, completions: steps * 2, isKnotted: seed % 2 == 0)
      var random = SplitMix64(seed: seed)
      let other = graph.renumbered((0..<steps).shuffled(using: &random))
      let keys = StepOrder(graph: graph).order().map { graph.keys[$0] }
      #expect(Set(keys).count == steps, "seed \(seed)")
      #expect(StepOrder(graph: other).order().map { other.keys[$0] } == keys, "seed \(seed)")
    }
  }

  private func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { rest in
      (0..<count).map { place in
        var copy = rest
        copy.insert(count - 1, at: place)
        return copy
      }
    }
  }
}
