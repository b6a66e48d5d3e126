import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing

@testable import Planning

@Suite struct PlannerTests {
  /// Gain and least effort equal enumeration, at frontier points and one minute below.
  @Test(arguments: 0..<10) func randomTenantsEqualEnumeration(block: Int) throws {
    var compared = 0
    for seed in UInt64(block * 70)..<UInt64(block * 70 + 70) {
      let small = try SmallTenant(seed: seed)
      let model: any ScoreModel = seed % 5 == 0 ? Legacy2019Model() : ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      guard let enumeration = Enumeration(small, scorecard: scorecard, limit: 11) else { continue }
      compared += 1
      let planner = Planner(model: model, solve: solveWithGLPK)
      let frontier = enumeration.frontier
      var random = SplitMix64(seed: seed &+ 7)
      let points = (0..<4).compactMap { _ in frontier.randomElement(using: &random) }
      for budget in Set(points.flatMap { [$0, $0 - 1] } + [0]).sorted() where budget >= 0 {
        let question = Question(budget: Minutes(budget), planRules: small.planRules)
        let expected = enumeration.best(within: budget)
        do {
          let plan = try planner.plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
          #expect(!enumeration.hasConflict, "seed \(seed)")
          guard let expected else {
            Issue.record("seed \(seed), budget \(budget): a plan where none is possible")
            continue
          }
          let gain = PercentPoints(expected.gain, in: scorecard.gains)
          #expect(plan.score.gain == gain, "seed \(seed), budget \(budget)")
          #expect(plan.effort.count == expected.effort, "seed \(seed), budget \(budget)")
          #expect(plan.effort.count <= budget, "seed \(seed), budget \(budget)")
          #expect(plan.score.status == .optimal, "seed \(seed), budget \(budget)")
          #expect(plan.score.certifiedBound >= gain, "seed \(seed), budget \(budget)")
        } catch {
          switch error {
          case .conflict: #expect(enumeration.hasConflict, "seed \(seed)")
          case .mandatoryOverBudget: #expect(expected == nil, "seed \(seed), budget \(budget)")
          default: Issue.record("seed \(seed), budget \(budget): \(error)")
          }
        }
      }
    }
    // The ten blocks together compare at least 500 tenants.
    #expect(compared >= 50)
  }
}
