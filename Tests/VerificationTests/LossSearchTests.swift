import Effort
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Verification

/// What the loss-bounded search confirms is so, and it confirms nearly everything that is so.
@Suite struct LossSearchTests {
  private static let budgets = [0, 5, 10, 15, 20, 27, 35, 55, 80, 120, 180].map { Minutes($0) }

  private struct Tally {
    var optimal = 0
    var confirmed = 0
    var needed = 0
    var refused = 0
  }

  private func bound(
    _ network: ClosureNetwork, _ certificate: Certificate, budget: Minutes, gain: PercentPoints,
    quanta: Int128
  ) -> PercentPoints {
    var faults = DiscrepancyList()
    let bound = CertifiedBound(
      certificate: certificate, question: Question(budget: budget), classes: network.reading.classes,
      open: network.reading.open, standings: network.reading.standings
    ).answer(
      CertifiedBound.Candidate(gain: gain, quanta: quanta, isAffordable: true), reporting: &faults
    ).bound
    #expect(faults.kept == [])
    return bound
  }

  @Test(arguments: 0..<8) func theVerdictIsThatOfBruteForce(block: Int) throws {
    var tally = Tally()
    for seed in UInt64(block) * 60..<UInt64(block) * 60 + 60 {
      let small = try RandomTenant(seed: seed)
      guard let enumeration = Enumeration(small, limit: 9) else { continue }
      let network = ClosureNetwork(small)
      for budget in Self.budgets {
        guard let best = enumeration.best(within: budget) else { continue }
        let certificate = network.best(budget: budget)
        let plain = bound(network, certificate, budget: budget, gain: .zero, quanta: -1)
        #expect(plain >= best.gain, "seed \(seed), \(budget)")
        let found = bound(network, certificate, budget: budget, gain: best.gain, quanta: best.quanta)
        #expect(found >= best.gain, "seed \(seed), \(budget)")
        tally.optimal += 1
        if found == best.gain { tally.confirmed += 1 }
        if plain > best.gain { tally.needed += 1 }
        // Every worse plan within the budget, and a gain just below the best.
        let worse = Set(enumeration.outcomes.filter { $0.minutes <= budget.count }.map(\.gain))
        for gain in worse where gain < best.gain {
          let quanta = Int128(gain.trillionths) * 1_000
          let verdict = bound(network, certificate, budget: budget, gain: gain, quanta: quanta)
          #expect(verdict >= best.gain, "seed \(seed), \(budget): \(gain) is not the best")
          tally.refused += 1
        }
        if best.gain > .zero {
          let verdict = bound(
            network, certificate, budget: budget, gain: PercentPoints(trillionths: best.gain.trillionths - 1),
            quanta: best.quanta - 1_000)
          #expect(verdict >= best.gain, "seed \(seed), \(budget): just below the best")
        }
      }
    }
    #expect(tally.confirmed == tally.optimal, "\(tally)")
    #expect(tally.optimal > 150 && tally.needed > 15 && tally.refused > 150, "\(tally)")
  }

  /// Without a proper flow the losses are larger and the search does more, but it is as right.
  @Test(arguments: 0..<4) func anyFlowWillDo(block: Int) throws {
    for seed in UInt64(block) * 40..<UInt64(block) * 40 + 40 {
      let small = try RandomTenant(seed: seed)
      guard let enumeration = Enumeration(small, limit: 9) else { continue }
      let network = ClosureNetwork(small)
      var random = SplitMix64(seed: seed)
      for budget in Self.budgets {
        guard let best = enumeration.best(within: budget) else { continue }
        let flows = (0..<network.arcCount).filter { _ in Bool.random(using: &random) }
          .map {
            Certificate.Flow(arc: $0, units: Int64.random(in: 1...5_000_000_000_000_000, using: &random))
          }
        let certificate = Certificate(
          perMinute: Int64.random(in: 0...1_000_000_000_000_000, using: &random), flows: flows)
        let found = bound(network, certificate, budget: budget, gain: best.gain, quanta: best.quanta)
        #expect(found == best.gain, "seed \(seed), \(budget)")
        guard best.gain > .zero else { continue }
        let verdict = bound(
          network, certificate, budget: budget, gain: PercentPoints(trillionths: best.gain.trillionths - 1),
          quanta: best.quanta - 1_000)
        #expect(verdict >= best.gain, "seed \(seed), \(budget): just below the best")
      }
    }
  }
}
