import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Planning

/// Two ways to the optimum that share nothing but the need graph: the loss-bounded search, and GLPK on the whole program.
@Suite struct ProversAgreeTests {
  @Test(arguments: 0..<10) func bothFindTheSameGain(block: Int) throws {
    var (compared, searched) = (0, 0)
    for seed in UInt64(20_000 + block * 120)..<UInt64(20_000 + block * 120 + 120) {
      let small = try SmallTenant(seed: seed)
      let model: any ScoreModel = seed % 7 == 0 ? Legacy2019Model() : ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      var random = SplitMix64(seed: seed)
      for _ in 0..<2 {
        let question = Question(
          budget: Minutes(Int.random(in: 0...160, using: &random)), planRules: small.planRules)
        guard
          let problem = try? Problem(
            tenant: small.tenant, gains: scorecard.gains, effort: small.effort, question: question),
          let plan = try? Planner(model: model, solve: solveWithGLPK).plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
        else { continue }
        compared += 1
        if plan.score.prover != .glpk { searched += 1 }
        let program = BudgetModel(NeedGraph(problem), of: problem).model
        let result = try solveWithGLPK(program, SolveParameters())
        let gain = try #require(result.objective, "seed \(seed)") * Double(BudgetModel.objectiveUnit) / 1e15
        let ours = Double(plan.score.gain.trillionths) / 1e12
        #expect(
          abs(gain - ours) <= 1e-7 * max(gain, 1), "seed \(seed), budget \(question.budget): \(gain), \(ours)"
        )
        #expect(plan.score.status == .optimal, "seed \(seed), budget \(question.budget)")
      }
    }
    #expect(compared > 200 && searched * 100 >= compared * 95, "block \(block): \(searched) of \(compared)")
  }
}
