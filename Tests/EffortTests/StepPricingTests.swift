import Support
import Testing

@testable import Effort

@Suite struct StepPricingTests {
  private func estimate(hand: Cost?, bulk: Cost?, method: Method = .quickFix) -> Estimate {
    Estimate(
      byHand: hand, bulk: bulk.map { Estimate.Bulk(method: method, cost: $0) }, once: .zero,
      provenance: Estimate.Provenance(byHand: "", bulk: "", once: ""))
  }

  private func price(_ estimates: Estimate...) -> StepPrice? { StepPricing.cheapestMethods(for: estimates) }

  @Test func noFindingsCostNothing() {
    #expect(price() == StepPrice(effort: .zero, setup: .zero, methods: []))
  }

  @Test func handWorkPaysForFewAndQuickFixForMany() {
    let one = estimate(hand: Cost(60, 15), bulk: Cost(90, 3))
    #expect(price(one) == StepPrice(effort: Minutes(75), setup: Minutes(60), methods: [.byHand]))
    let three = StepPricing.cheapestMethods(for: [one, one, one])
    #expect(
      three
        == StepPrice(effort: Minutes(99), setup: Minutes(90), methods: [.quickFix, .quickFix, .quickFix]))
  }

  @Test func theLargestSetupIsPaidOnceNotBoth() {
    // The quick fix's setup allows the hand work too.
    let handOnly = estimate(hand: Cost(60, 15), bulk: nil)
    let bulkOnly = estimate(hand: nil, bulk: Cost(45, 3), method: .script)
    #expect(
      price(handOnly, bulkOnly)
        == StepPrice(effort: Minutes(78), setup: Minutes(60), methods: [.byHand, .script]))
  }

  @Test func aTieGoesToTheSmallerSetup() {
    // By hand 10 + 20, in bulk 25 + 5: thirty both ways.
    let tie = estimate(hand: Cost(10, 20), bulk: Cost(25, 5))
    #expect(price(tie) == StepPrice(effort: Minutes(30), setup: Minutes(10), methods: [.byHand]))
    let mirrored = estimate(hand: Cost(25, 5), bulk: Cost(10, 20))
    #expect(price(mirrored) == StepPrice(effort: Minutes(30), setup: Minutes(10), methods: [.quickFix]))
  }

  @Test func aTieInsideTheSetupGoesToHandWorkResourceByResource() {
    let forced = estimate(hand: nil, bulk: Cost(45, 3))
    let even = estimate(hand: Cost(45, 3), bulk: Cost(45, 3))
    let uneven = estimate(hand: Cost(45, 4), bulk: Cost(45, 3))
    #expect(price(forced, even, uneven)?.methods == [.quickFix, .byHand, .quickFix])
  }

  @Test func oneFindingWithoutAMethodSpoilsTheStep() {
    #expect(price(estimate(hand: Cost(0, 1), bulk: nil), estimate(hand: nil, bulk: nil)) == nil)
  }

  @Test func setupsMayDifferBetweenResources() {
    let cheap = estimate(hand: Cost(10, 30), bulk: Cost(100, 1))
    let dear = estimate(hand: Cost(50, 30), bulk: Cost(100, 1))
    // All by hand 50 + 60, all in bulk 100 + 2.
    #expect(price(cheap, dear)?.effort == Minutes(102))
    #expect(StepPricing.cheapestMethods(for: [cheap, dear], counts: [1, 1])?.setup == Minutes(100))
  }

  /// Against every choice of methods, with the ties spelled out: least effort, then least setup paid, then by
  /// hand as early as possible among the findings whose each is least.
  @Test(arguments: UInt64(0)..<400)
  func agreesWithEveryChoiceOfMethods(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let estimates = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let hand = Int.random(in: 0..<8, using: &random) == 0 ? nil : randomCost(&random)
      let bulk = Int.random(in: 0..<4, using: &random) == 0 && hand != nil ? nil : randomCost(&random)
      return estimate(hand: hand, bulk: bulk)
    }
    var best: (effort: Minutes, setup: Minutes, methods: [Method])?
    for choice in choices(of: estimates) {
      let setup = choice.map(\.cost.setup).max() ?? .zero
      let effort = choice.reduce(setup) { $0 + $1.cost.each }
      let candidate = (effort: effort, setup: setup, methods: choice.map(\.method))
      if let known = best {
        // Hand work comes first among the choices, so the first of equals stays.
        if (effort, setup) < (known.effort, known.setup) { best = candidate }
      } else {
        best = candidate
      }
    }
    let found = StepPricing.cheapestMethods(for: estimates)
    #expect(found?.effort == best?.effort, "seed \(seed)")
    #expect(found?.setup == best?.setup, "seed \(seed)")
    #expect(found?.methods == best?.methods, "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<100)
  func countsStandForRepeatedFindings(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let distinct = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      estimate(hand: randomCost(&random), bulk: randomCost(&random))
    }
    let counts = distinct.map { _ in Int.random(in: 1...5, using: &random) }
    let repeated = zip(distinct, counts).flatMap { Array(repeating: $0, count: $1) }
    let short = StepPricing.cheapestMethods(for: distinct, counts: counts)
    let long = StepPricing.cheapestMethods(for: repeated)
    #expect(short?.effort == long?.effort, "seed \(seed)")
    #expect(short?.setup == long?.setup, "seed \(seed)")
    let spread = zip(short?.methods ?? [], counts).flatMap { Array(repeating: $0, count: $1) }
    #expect(spread == long?.methods, "seed \(seed)")
  }

  private func randomCost(_ random: inout SplitMix64) -> Cost {
    Cost(Int.random(in: 0...4, using: &random) * 5, Int.random(in: 0...9, using: &random))
  }

  /// Every list of one method for each finding; by hand goes first, finding by finding.
  private func choices(of estimates: [Estimate]) -> [[(method: Method, cost: Cost)]] {
    estimates.reduce([[]]) { lists, estimate in
      lists.flatMap { list in estimate.methods.map { list + [$0] } }
    }
  }
}
