import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Planning

@Suite struct OpenSetSearchTests {
  private struct Case {
    let problem: Problem
    let model: ClosureModel
    let budget: Int64
    let enumeration: Enumeration

    /// What the counts of bundles alone gain.
    func gain(_ counts: NodeCounts) -> Int128 {
      (0..<model.graph.count).reduce(0) { sum, node in
        sum + Int128(max(0, model.graph.gains[node])) * Int128(counts.counts[node])
      }
    }

    func selection(_ counts: NodeCounts) -> Selection {
      Selection(completions: counts.completions(graph: model.graph, of: problem), of: problem)
    }

    func effort(_ selection: Selection) -> Int64 {
      StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem).count
    }
  }

  /// Small tenants at budgets where the best gain jumps, where all that is mandatory fits.
  private static func cases(_ seed: UInt64) throws -> [Case] {
    let small = try SmallTenant(seed: seed)
    let model: any ScoreModel = seed % 5 == 0 ? Legacy2019Model() : ClassicModel()
    let scorecard = model.scorecard(of: small.tenant)
    guard let enumeration = Enumeration(small, scorecard: scorecard, limit: 8), !enumeration.hasConflict
    else {
      return []
    }
    var random = SplitMix64(seed: seed &+ 11)
    let budgets = Set((0..<3).compactMap { _ in enumeration.frontier.randomElement(using: &random) })
    return budgets.sorted().compactMap { budget in
      let question = Question(budget: Minutes(budget), planRules: small.planRules)
      guard
        let problem = try? Problem(
          tenant: small.tenant, gains: scorecard.gains, effort: small.effort, question: question),
        let model = ClosureModel(problem, threads: 1, isStopped: { false }), model.forced.minutes <= budget
      else { return nil }
      return Case(problem: problem, model: model, budget: budget, enumeration: enumeration)
    }
  }

  /// Within the budget, never worse, worth what is claimed, the same again; and mostly the optimum.
  @Test func smallTenantsMostlyReachTheOptimum() throws {
    var (cases, optima, improved) = (0, 0, 0)
    for seed in 5000..<5160 as Range<UInt64> {
      for item in try Self.cases(seed) {
        let search = OpenSetSearch(item.model, budget: item.budget, work: 3_000, isStopped: { false })
        let filled = EnvelopeFill(model: item.model, budget: item.budget).counts()
        for start in [filled, NodeCounts(item.model.graph)] {
          cases += 1
          let found = search.improved(start)
          let place: Comment = "seed \(seed), budget \(item.budget)"
          #expect(found?.counts == search.improved(start)?.counts, place)
          var best = item.selection(start)
          if let found {
            improved += 1
            best = item.selection(found)
            #expect(item.gain(found) > item.gain(start), place)
            #expect(best.quanta(in: item.problem) >= item.gain(found), place)
            #expect(item.effort(best) <= item.budget, place)
          }
          let gain = best.gain(in: item.problem)
          guard let optimum = item.enumeration.best(within: item.budget)?.gain else { continue }
          #expect((optimum - gain).sign >= 0, place)
          if (optimum - gain).sign == 0 { optima += 1 }
        }
      }
    }
    print("open sets: \(optima) of \(cases) are optimal, \(improved) improved")
    #expect(cases >= 300 && improved >= 100)
    #expect(Double(optima) >= 0.97 * Double(cases), "\(optima) of \(cases)")
  }

  /// What the search counts for a plan is what its steps take, as priced by themselves.
  @Test func spendingIsTheLeastEffort() throws {
    for seed in 6000..<6040 as Range<UInt64> {
      for item in try Self.cases(seed) {
        let counts = EnvelopeFill(model: item.model, budget: item.budget).counts()
        let spending = PlanSpending(counts, of: item.model)
        let minutes = item.model.forced.minutes + spending.minutes.reduce(0, +)
        #expect(minutes == item.effort(item.selection(counts)), "seed \(seed), budget \(item.budget)")
      }
    }
  }

  /// A search that is stopped at once gives a plan within the budget or none.
  @Test func stopsWhenTold() throws {
    for seed in 5000..<5020 as Range<UInt64> {
      for item in try Self.cases(seed) {
        let search = OpenSetSearch(item.model, budget: item.budget, isStopped: { true })
        guard let found = search.improved(NodeCounts(item.model.graph)) else { continue }
        #expect(item.effort(item.selection(found)) <= item.budget, "seed \(seed), budget \(item.budget)")
      }
    }
  }
}
