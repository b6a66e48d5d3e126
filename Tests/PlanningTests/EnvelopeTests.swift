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
        _ = relaxation.addAll(model, threads: 1)
        let certified: Int128 =
          Int128(relaxation.rate) * Int128(Int64(budget) - model.forced.minutes) + relaxation.surplus
        #expect(certified == bound, "seed \(seed), budget \(budget)")
      }
    }
  }

  /// What is filled from the envelope keeps every budget by itself: the check behind it never has to step in.
  @Test(arguments: 0..<10) func fillingKeepsTheBudget(block: Int) throws {
    for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
      for budget in [7, 20, 45, 90, 200, 1000] {
        guard let problem = try Self.problem(seed, budget: budget),
          let model = ClosureModel(problem, isForBudget: false, threads: 1, isStopped: { false }),
          model.forced.minutes <= budget
        else { continue }
        let counts = EnvelopeFill(model: model, budget: Int64(budget)).counts()
        let selection = Selection(
          completions: counts.completions(graph: model.graph, of: problem), of: problem)
        let effort = StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
        #expect(effort <= Minutes(budget), "seed \(seed), budget \(budget)")
      }
    }
  }

  /// Threads change nothing of what a rate proves.
  @Test func threadsProveTheSame() throws {
    for seed in 0..<40 as Range<UInt64> {
      guard let problem = try Self.problem(seed, budget: 50),
        let model = ClosureModel(problem, isForBudget: false, threads: 1, isStopped: { false })
      else { continue }
      let rate = model.envelope.rate(budget: 50)
      var relaxations = [1, 2].map { _ in
        RateRelaxation(rate: rate, graph: model.graph, forced: model.forced, isKeepingRests: true)
      }
      let (one, two) = (relaxations[0].addAll(model, threads: 1), relaxations[1].addAll(model, threads: 2))
      #expect(one.surpluses == two.surpluses && one.leastLosses == two.leastLosses, "seed \(seed)")
      #expect(relaxations[0].rests == relaxations[1].rests, "seed \(seed)")
      #expect(relaxations[0].certificate == relaxations[1].certificate, "seed \(seed)")
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
