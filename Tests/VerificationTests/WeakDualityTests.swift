import Effort
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Verification

/// No plan gains more than the certified bound, whatever the multipliers.
@Suite struct WeakDualityTests {
  @Test(arguments: 0..<8) func anyMultipliersBoundEveryPlan(block: Int) throws {
    var (compared, useful) = (0, 0)
    for seed in UInt64(block) * 60..<UInt64(block) * 60 + 60 {
      let small = try RandomTenant(seed: seed)
      guard let greatest = Enumeration(small, limit: 10)?.greatest else { continue }
      let network = ClosureNetwork(small)
      let everything = bound(small, .trivial)
      let good = network.best(budget: small.question.budget)
      #expect(bound(small, good) >= greatest, "seed \(seed): \(good)")
      var random = SplitMix64(seed: seed)
      for round in 0..<24 {
        let certificate =
          round < 12
          ? Self.anything(arcs: network.arcCount, &random) : Self.near(good, network.arcCount, &random)
        let bound = bound(small, certificate)
        #expect(bound >= greatest, "seed \(seed): \(certificate)")
        compared += 1
        if bound < everything { useful += 1 }
      }
    }
    // Bounds that say no more than that of no multipliers would prove nothing here.
    #expect(compared >= 600 && useful >= 10, "\(compared) compared, \(useful) useful")
  }

  /// The arcs that the sum asks for are those of the graph, and its value is that of the greatest closure.
  @Test func theFlowOfAMinimumCutIsTight() throws {
    for seed in 0..<200 as Range<UInt64> {
      let small = try RandomTenant(seed: seed)
      let network = ClosureNetwork(small)
      let budget = Minutes(1_000_000)
      let sum = network.reading.sum(network.certificate(perMinute: 0, budget: budget), budget: budget)
      #expect(sum.arcs.count == network.arcCount && sum.arcs.unread == nil, "seed \(seed)")
      // Work that costs nothing: every bundle that can pay does.
      let everything = zip(network.reading.gains, network.reading.size.payable)
        .reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
      #expect(sum.total == everything, "seed \(seed)")
    }
  }

  /// Whatever the multipliers, the sum is that of the nodes one by one; without a certificate worth the name, too.
  @Test func theSumIsThatOfTheNodes() throws {
    var (out, compared) = (0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let small = try RandomTenant(seed: seed)
      let network = ClosureNetwork(small)
      var random = SplitMix64(seed: seed)
      for budget in [0, 5, 12, 20, 30, 45, 70].map({ Minutes($0) }) {
        out += network.isOut(budget).count { $0 }
        for round in 0..<3 {
          let certificate =
            round == 0
            ? network.certificate(perMinute: 1_000_000_000_000 << Int64(seed % 8), budget: budget)
            : Self.anything(arcs: network.arcCount, &random)
          let total = network.reading.sum(certificate, budget: budget).total
          #expect(total == network.bound(certificate, budget: budget), "seed \(seed), \(budget)")
          compared += 1
        }
      }
    }
    #expect(compared == 6_300 && out > 1_000, "\(compared) compared, \(out) nodes out of reach")
  }

  /// With little time most bundles are out of reach, and no plan does what the bound says none can.
  @Test(arguments: 0..<4) func whatIsOutOfReachIsInNoPlan(block: Int) throws {
    var (out, tighter) = (0, 0)
    for seed in UInt64(block) * 60..<UInt64(block) * 60 + 60 {
      let small = try RandomTenant(seed: seed)
      guard let enumeration = Enumeration(small, limit: 9) else { continue }
      let network = ClosureNetwork(small)
      var random = SplitMix64(seed: seed)
      for budget in [0, 4, 8, 13, 18, 24, 30, 40].map({ Minutes($0) }) {
        guard let best = enumeration.best(within: budget) else { continue }
        let isOut = network.isOut(budget).contains(true)
        if isOut { out += 1 }
        for round in 0..<8 {
          let certificate =
            round == 0 ? network.best(budget: budget) : Self.anything(arcs: network.arcCount, &random)
          guard let total = network.reading.sum(certificate, budget: budget).total else { continue }
          // A bundle earns at most a quantum more, rounded up, than exactly.
          #expect(total >= best.quanta, "seed \(seed), \(budget): \(certificate)")
          let everything = zip(network.reading.gains, network.reading.size.payable)
            .reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
          if isOut, total < everything { tighter += 1 }
        }
      }
    }
    #expect(out >= 60 && tighter >= 60, "\(out) with bundles out of reach, \(tighter) useful")
  }

  private func bound(_ small: RandomTenant, _ certificate: Certificate) -> PercentPoints {
    let plan = recompute(
      small.decisions(certificate), tenant: small.tenant, model: small.model, effort: small.effort)
    return plan.score.certifiedBound
  }

  /// Multipliers of the size of gains: up to 1 percent point a minute, up to 20 an arc, half of the arcs.
  private static func anything(arcs: Int, _ random: inout SplitMix64) -> Certificate {
    let flows = (0..<arcs).filter { _ in Bool.random(using: &random) }
      .map { Certificate.Flow(arc: $0, units: Int64.random(in: 1...20_000_000_000_000_000, using: &random)) }
    return Certificate(
      perMinute: Int64.random(in: 0...1_000_000_000_000_000, using: &random), flows: flows)
  }

  /// Good multipliers, each up to 30 % off, some forgotten, one arc new.
  private static func near(_ good: Certificate, _ arcs: Int, _ random: inout SplitMix64) -> Certificate {
    func shaken(_ units: Int64) -> Int64 { units / 100 * Int64.random(in: 70...130, using: &random) + 1 }
    var units: [Int: Int64] = [:]
    for flow in good.flows where Int.random(in: 0..<8, using: &random) > 0 {
      units[flow.arc] = shaken(flow.units)
    }
    if arcs > 0 {
      units[Int.random(in: 0..<arcs, using: &random), default: 0] += Int64.random(
        in: 1...1_000_000_000_000_000, using: &random)
    }
    return Certificate(
      perMinute: shaken(good.perMinute),
      flows: units.sorted { $0.key < $1.key }.map { Certificate.Flow(arc: $0.key, units: $0.value) })
  }
}
