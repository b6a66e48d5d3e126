import Testing

@testable import Effort

@Suite struct FactorProductTests {
  @Test(arguments: [
    (Int64(15), [Int64(11_000)], Int64(17)),  // 16.5
    (15, [], 15),
    (960, [25_000], 2400),
    (10, [11_000, 15_000], 17),  // 16.5 at the end, not 11 × 1.5 or 17 after each
    (100, [3_333, 30_004], 101),  // 100.003: anything left over counts
    (1, [1], 1),
    (0, [99_990_000], 0),
    (5, [0], 0),
  ])
  func roundsUpOnceAtTheEnd(minutes: Int64, factors: [Int64], expected: Int64) {
    let product = FactorProduct(factors: factors).applied(to: Minutes(minutes))
    #expect(product.minutes == Minutes(expected))
    #expect(!product.isCapped)
  }

  /// Expected values by Python's exact fractions.
  @Test(arguments: [
    (Int64(37), [Int64](repeating: 11_000, count: 30), Int64(646)),
    (999_983, [Int64](repeating: 9_999, count: 40), 995_991),
    (7, [12_345, 10_001, 99_999, 3, 10_000_000], 26),
    (1, [Int64](repeating: 10_001, count: 100), 2),
    (123_457, [33_333, 33_333, 33_333], 4_572_345),
    (480, [Int64](repeating: 15_000, count: 20), 1_596_124),
  ])
  func staysExactBeyondMachineIntegers(minutes: Int64, factors: [Int64], expected: Int64) {
    #expect(FactorProduct(factors: factors).applied(to: Minutes(minutes)).minutes == Minutes(expected))
  }

  @Test func aProductThatEndsInAWholeNumberIsNotRoundedUp() {
    // Twenty times 1.25 and twenty times 0.8.
    let factors = [Int64](repeating: 12_500, count: 20) + [Int64](repeating: 8_000, count: 20)
    #expect(FactorProduct(factors: factors).applied(to: Minutes(61)).minutes == Minutes(61))
  }

  @Test(
    arguments: [
      (.max, [Int64](repeating: .max, count: 9)), (10_000_001, []), (10_000_000, [10_001]), (.max, [10_000]),
    ] as [(Int64, [Int64])])
  func absurdFiguresAreCappedNotTrapped(minutes: Int64, factors: [Int64]) {
    let product = FactorProduct(factors: factors).applied(to: Minutes(minutes))
    #expect(product.minutes == Estimate.ceiling)
    #expect(product.isCapped)
  }

  @Test(arguments: [(Int64.min, Int64(10_000)), (Int64(10), Int64.min), (Int64(-1), Int64(-1))])
  func negativeFiguresCountAsZero(minutes: Int64, factor: Int64) {
    #expect(FactorProduct(factors: [factor]).applied(to: Minutes(minutes)).minutes == .zero)
  }

  @Test func theCeilingItselfIsAllowed() {
    let product = FactorProduct(factors: [20_000, 5_000]).applied(to: Estimate.ceiling)
    #expect(product.minutes == Estimate.ceiling)
    #expect(!product.isCapped)
  }
}
