import Effort
import Support
import Testing

@testable import Verification

@Suite struct CheapestMethodsTests {
  private func tally(_ counts: [Int]) -> EstimateTally {
    var tally = EstimateTally()
    for (estimate, count) in counts.enumerated() {
      for _ in 0..<count { tally.add(estimate) }
    }
    return tally
  }

  @Test func nothingTakesNothing() {
    let cheapest = CheapestMethods(of: EstimateTally(), estimates: [])
    #expect(cheapest?.effort == 0 && cheapest?.setup == .zero)
  }

  @Test func withoutAMethodThereIsNoPrice() {
    #expect(CheapestMethods(of: tally([1]), estimates: [.minutes("none")]) == nil)
  }

  @Test func equalTotalsTakeTheSmallerSetupAndEqualEachesTheHand() {
    // Five by hand at 9 are 45; Quick Fix is 45 + 0.
    let hand = CheapestMethods(of: tally([5]), estimates: [.minutes("a", byHand: (0, 9), quickFix: (45, 0))])
    #expect(hand?.setup == .zero && hand?.choices.map(\.method) == [.byHand])
    // A second finding pays the setup of 45; then both eaches are 3 and the hand wins.
    let both = CheapestMethods(
      of: tally([1, 1]),
      estimates: [.minutes("a", byHand: (10, 3), quickFix: (0, 3)), .minutes("b", quickFix: (45, 0))])
    #expect(both?.setup == Minutes(45))
    #expect(both?.choices.map(\.method) == [.byHand, .quickFix])
  }

  /// Against every way to choose a method for every finding.
  @Test func randomStepsEqualEveryChoice() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      func cost() -> (Int, Int)? {
        if Int.random(in: 0..<4, using: &random) == 0 { return nil }
        return (Int.random(in: 0..<4, using: &random) * 6, Int.random(in: 0..<9, using: &random))
      }
      let estimates = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Estimate.minutes("any", byHand: cost() ?? (6, 8), quickFix: cost())
      }
      let counts = estimates.map { _ in Int.random(in: 1...3, using: &random) }
      // Findings of one estimate may always share a method: the cheaper each at the setup that is paid.
      var least = Int64.max
      for mask in 0..<1 << estimates.count {
        var (setup, eaches): (Int64, Int64) = (0, 0)
        for (index, estimate) in estimates.enumerated() {
          let methods = estimate.methods
          let cost = methods[mask >> index & 1 == 1 ? methods.count - 1 : 0].cost
          setup = max(setup, cost.setup.count)
          eaches += Int64(counts[index]) * cost.each.count
        }
        least = min(least, setup + eaches)
      }
      let cheapest = CheapestMethods(of: tally(counts), estimates: estimates)
      #expect(cheapest?.effort == Int128(least), "seed \(seed)")
      // The choices are worth what they are said to be.
      var (setup, eaches): (Int64, Int64) = (0, 0)
      for (index, choice) in (cheapest?.choices ?? []).enumerated() {
        let cost = estimates[index].methods.first { $0.method == choice.method }?.cost
        setup = max(setup, cost?.setup.count ?? 0)
        eaches += Int64(counts[index]) * choice.each.count
        #expect(cost?.each == choice.each, "seed \(seed)")
      }
      #expect(setup + eaches == least && cheapest?.setup.count == setup, "seed \(seed)")
    }
  }
}
