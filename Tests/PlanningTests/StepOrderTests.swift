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
      let works = StepWork.all(of: selection, in: problem)
      guard (3...6).contains(works.count) else { continue }
      let graph = StepGraph(works: works, selection: selection, problem: problem)
      let total = works.reduce(0) { $0 + $1.effort.count } + graph.onceMinutes.reduce(0, +)
      let found = area(StepOrder(graph: graph).order(), graph, total)
      let best = permutations(works.count).map { area($0, graph, total) }.max() ?? 0
      guard best > 0 else { continue }
      let ratio = Double(found) / Double(best)
      #expect(ratio >= 0.8, "seed \(seed)")
      ratios.append(ratio)
    }
    #expect(ratios.count >= 40)
    #expect(ratios.reduce(0, +) / Double(ratios.count) > 0.99)
  }

  /// Σ gain × minutes left after it is won.
  private func area(_ order: [Int], _ graph: StepGraph, _ total: Int64) -> Int128 {
    var end = [Int64](repeating: 0, count: order.count)
    var paid: Set<Int> = []
    var now: Int64 = 0
    for step in order {
      now += graph.minutes[step]
      let once = graph.onceOfStep[step]
      if once >= 0 && paid.insert(once).inserted { now += graph.onceMinutes[once] }
      end[step] = now
    }
    return graph.completions.indices.reduce(Int128(0)) { sum, index in
      let last = graph.completions[index].steps.map { end[$0] }.max() ?? 0
      return sum + graph.gains[index] * Int128(total - last)
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
