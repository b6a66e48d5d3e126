import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing
import Verification

@testable import Planning

/// Plans for a score, against every set of bundles of small tenants.
@Suite struct TargetTests {
  /// What the enumeration says of a score: the least effort, or nil where no plan reaches it.
  private static func leastEffort(
    _ enumeration: Enumeration, _ target: ScoreFraction, model: any ScoreModel, scorecard: Scorecard
  ) -> Int64? {
    enumeration.outcomes.filter { outcome in
      var progress = model.progress(from: scorecard)
      for (cell, count) in outcome.completed { progress.heal(count, inCell: cell) }
      return progress.overall >= target
    }.map(\.effort).min()
  }

  /// The same where every scope must reach it.
  private static func leastEffortOfAll(
    _ enumeration: Enumeration, _ target: ScoreFraction, scorecard: Scorecard
  ) -> Int64? {
    let scores = ScopeScores(scorecard)
    return enumeration.outcomes.filter { outcome in
      var healed = [Int](repeating: 0, count: scorecard.gains.cells.count)
      for (cell, count) in outcome.completed { healed[cell] += count }
      return scorecard.scopes.indices.allSatisfy {
        scorecard.scopes[$0].maximum == .zero || scores.score(of: $0, healed: healed) >= target
      }
    }.map(\.effort).min()
  }

  @Test(arguments: 0..<8) func reachesTheScoreWithTheLeastEffort(block: Int) throws {
    var (reached, least, unreachable) = (0, 0, 0)
    for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
      let small = try SmallTenant(seed: seed)
      let model: any ScoreModel = seed % 5 == 0 ? Legacy2019Model() : ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      guard let enumeration = Enumeration(small, scorecard: scorecard, limit: 9), !enumeration.hasConflict
      else { continue }
      var random = SplitMix64(seed: seed &+ 11)
      for _ in 0..<4 {
        let target = ScoreFraction(tenThousandths: Int64.random(in: 1...10_000, using: &random))
        let expected = Self.leastEffort(enumeration, target, model: model, scorecard: scorecard)
        let question = Question(
          budget: .zero, target: Target(score: target), planRules: small.planRules)
        do {
          let plan = try Planner(model: model, solve: solveWithGLPK).plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
          let expected = try #require(
            expected, "seed \(seed), target \(target): a plan where none is possible")
          reached += 1
          if plan.effort.count == expected { least += 1 }
          #expect(plan.score.after >= target, "seed \(seed), target \(target)")
          #expect(plan.effort.count >= expected, "seed \(seed), target \(target)")
          let bound = plan.score.leastEffort?.count ?? .max
          #expect(bound <= expected, "seed \(seed), target \(target)")
          let (completed, report) = certified(
            plan, tenant: small.tenant, model: model, effort: small.effort)
          #expect(report.discrepancies.isEmpty, "seed \(seed), target \(target)")
          #expect(
            (completed.score.certifiedLeastEffort?.count ?? .max) <= expected,
            "seed \(seed), target \(target)")
          let again = verify(completed, tenant: small.tenant, model: model, effort: small.effort)
          #expect(again.discrepancies.isEmpty, "seed \(seed), target \(target)")
        } catch {
          guard case PlanningError.unreachable = error else { throw error }
          unreachable += 1
          #expect(expected == nil, "seed \(seed), target \(target)")
        }
      }
    }
    #expect(reached > 20 && unreachable > 5, "block \(block)")
    // The portal's rounding can make a plan of less gain show the score too; that is rare.
    #expect(least * 100 >= reached * 97, "block \(block): \(least) of \(reached) take the least effort")
  }

  /// Whoever tries budgets one by one finds no plan that takes less.
  @Test(arguments: 0..<4) func noBudgetReachesTheScoreWithLess(block: Int) throws {
    var asked = 0
    for seed in UInt64(block * 30)..<UInt64(block * 30 + 30) {
      let small = try SmallTenant(seed: seed)
      let model: any ScoreModel = seed % 5 == 0 ? Legacy2019Model() : ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      let planner = Planner(
        model: model, limits: PlanLimits(gapMillionthsOfPercent: 0), solve: solveWithGLPK)
      var random = SplitMix64(seed: seed &+ 23)
      let target = ScoreFraction(tenThousandths: Int64.random(in: 1_000...9_500, using: &random))
      var question = Question(budget: .zero, target: Target(score: target), planRules: small.planRules)
      guard
        let plan = try? planner.plan(
          for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
      else { continue }
      question.target = nil
      let most = max(plan.effort.count, 1)
      for minutes in Set((0..<25).map { _ in Int64.random(in: 0...most, using: &random) })
      where minutes < plan.effort.count {
        question.budget = Minutes(minutes)
        guard
          let other = try? planner.plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
        else { continue }
        asked += 1
        #expect(other.score.after < target, "seed \(seed), target \(target), \(question.budget)")
      }
    }
    #expect(asked > 50, "block \(block)")
  }

  @Test func everyScopeReachesTheScore() throws {
    var (reached, compared) = (0, 0)
    for seed in 0..<120 as Range<UInt64> {
      let small = try SmallTenant(seed: seed)
      let model = ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      for share in [3_000, 6_000, 9_000] as [Int64] {
        let target = Target(score: ScoreFraction(tenThousandths: share), isForEachScope: true)
        let question = Question(budget: .zero, target: target, planRules: small.planRules)
        do {
          let plan = try Planner(model: model, solve: solveWithGLPK).plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
          reached += 1
          // As the score would be computed then, from the tenant with the plan done.
          let healed = plan.steps.flatMap { step in
            step.items.compactMap {
              small.tenant.assessments.index(resource: $0.resource, recommendation: step.recommendation)
            }
          }
          let after = model.scorecard(
            of: small.tenant.replacing(
              assessments: small.tenant.assessments.setting(healed, to: .healthy)))
          for scope in after.scopes where scope.maximum > .zero {
            #expect(scope.percentage >= target.score, "seed \(seed), \(share)")
          }
          #expect((plan.score.leastEffort ?? plan.effort) <= plan.effort, "seed \(seed), \(share)")
          if let enumeration = Enumeration(small, scorecard: scorecard, limit: 9), !enumeration.hasConflict {
            let expected = Self.leastEffortOfAll(enumeration, target.score, scorecard: scorecard) ?? .max
            compared += 1
            #expect(plan.effort.count >= expected, "seed \(seed), \(share)")
            #expect((plan.score.leastEffort?.count ?? .max) <= expected, "seed \(seed), \(share)")
          }
          let (_, report) = certified(plan, tenant: small.tenant, model: model, effort: small.effort)
          #expect(report.discrepancies.isEmpty, "seed \(seed), \(share)")
        } catch {
          switch error {
          case .conflict, .unreachable: continue
          default: throw error
          }
        }
      }
    }
    #expect(reached > 60 && compared > 40, "\(reached) reached, \(compared) compared")
  }

  /// A false bound, a missed target and a wrong status are found.
  @Test func tamperedAnswersAreRefuted() throws {
    let small = try SmallTenant(seed: 3)
    let model = ClassicModel()
    let scorecard = model.scorecard(of: small.tenant)
    let all = model.scorecard(of: small.tenant).overall.tenThousandths + 200
    let question = Question(budget: .zero, target: Target(score: ScoreFraction(tenThousandths: all)))
    let plan = try Planner(model: model, solve: solveWithGLPK).plan(
      for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
    let (good, report) = certified(plan, tenant: small.tenant, model: model, effort: small.effort)
    #expect(report.isVerified)
    let changes: [(inout Plan) -> Void] = [
      { $0.question.target?.score = ScoreFraction(tenThousandths: 10_000) },
      { $0.score.leastEffort = $0.effort + Minutes(1) },
      { $0.score.leastEffort = nil },
      { $0.score.certifiedLeastEffort = $0.effort + Minutes(1) },
      { $0.question.budget += Minutes(1) },
      { $0.score.status = $0.score.status == .optimal ? .limit : .optimal },
    ]
    for (index, change) in changes.enumerated() {
      var tampered = good
      change(&tampered)
      let report = verify(tampered, tenant: small.tenant, model: model, effort: small.effort)
      #expect(!report.isVerified, "change \(index)")
    }
  }
}
