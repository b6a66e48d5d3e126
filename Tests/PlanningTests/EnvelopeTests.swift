import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Planning

@Suite struct EnvelopeTests {
  private static func problem(_ seed: UInt64, budget: Int) throws -> Problem? {
    let small = try SmallTenant(seed: seed)
    let model: any ScoreModel = seed % 5 == 0 ? Legacy2019Model() : ClassicModel()
    let question = Question(budget: Minutes(budget), planRules: small.planRules)
    do {
      return try Problem(
        tenant: small.tenant, gains: model.scorecard(of: small.tenant).gains, effort: small.effort,
        question: question)
    } catch { return nil }
  }

  /// The envelope's bound is the optimum of the linear relaxation, as another program computes it.
  @Test(arguments: 0..<10) func boundEqualsTheLinearRelaxation(block: Int) throws {
    for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
      for budget in [0, 7, 20, 45, 90, 200, 1000] {
        guard let problem = try Self.problem(seed, budget: budget),
          let model = ClosureModel(problem, isForBudget: false, threads: 1, isStopped: { false }),
          model.forced.minutes <= budget
        else { continue }
        let envelope = model.envelope
        let bound = envelope.bound(budget: Int64(budget), rate: envelope.rate(budget: Int64(budget)))
        let program = BudgetModel(model.graph, of: problem).model
        let result = try solveWithGLPK(program, SolveParameters(nodeLimit: 1))
        let relaxed = (result.relaxation?.objective ?? -1) * Double(BudgetModel.objectiveUnit)
        #expect(abs(Double(bound) - relaxed) <= 1e-6 * max(relaxed, 1e9), "seed \(seed), budget \(budget)")
        // The flows prove the same, at any budget.
        var relaxation = RateRelaxation(
          rate: envelope.rate(budget: Int64(budget)), graph: model.graph, forced: model.forced)
        for component in 0..<model.components.count {
          relaxation.add(model.components.nodes(of: component)) { _ in }
        }
        let certified: Int128 =
          Int128(relaxation.rate) * Int128(Int64(budget) - model.forced.minutes) + relaxation.surplus
        #expect(certified == bound, "seed \(seed), budget \(budget)")
      }
    }
  }

  /// Threads change nothing.
  @Test func threadsGiveTheSameEnvelope() throws {
    for seed in 0..<40 as Range<UInt64> {
      guard let problem = try Self.problem(seed, budget: 50),
        let one = ClosureModel(problem, isForBudget: false, threads: 1, isStopped: { false })?.envelope,
        let two = ClosureModel(problem, isForBudget: false, threads: 2, isStopped: { false })?.envelope
      else { continue }
      #expect(
        one.order == two.order && one.nodes == two.nodes && one.gainSums == two.gainSums, "seed \(seed)")
      #expect(one.minuteSums == two.minuteSums && one.componentStarts == two.componentStarts, "seed \(seed)")
    }
  }
}
