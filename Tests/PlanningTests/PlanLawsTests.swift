import Effort
import IntegerProgram
import RemediationPlan
import SecureScore
import Support
import Testing
import Verification

@testable import Planning

/// What must hold of every plan, whatever the tenant.
@Suite struct PlanLawsTests {
  private func plans(
    seeds: Range<UInt64>, _ check: (UInt64, SmallTenant, any ScoreModel, Scorecard, [Plan]) throws -> Void
  ) throws {
    for seed in seeds {
      let small = try SmallTenant(seed: seed &+ 50_000)
      let model: any ScoreModel = seed % 4 == 0 ? Legacy2019Model() : ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      let planner = Planner(model: model, solve: solveWithGLPK)
      var plans: [Plan] = []
      for budget in [0, 20, 60, 150, 2_000] {
        let question = Question(budget: Minutes(budget), planRules: small.planRules)
        do {
          plans.append(
            try planner.plan(for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort))
        } catch {
          switch error {
          case .conflict, .mandatoryOverBudget: continue
          default: Issue.record("seed \(seed): \(error)")
          }
        }
      }
      try check(seed, small, model, scorecard, plans)
    }
  }

  /// The printed score equals the score of the tenant with the plan's resources turned healthy, after every step.
  @Test func everyPrefixScoresAsTheTenantWouldThen() throws {
    try plans(seeds: 0..<60) { seed, small, model, scorecard, plans in
      for plan in plans {
        var healed: [Int] = []
        for step in plan.steps {
          healed += step.items.compactMap {
            small.tenant.assessments.index(resource: $0.resource, recommendation: step.recommendation)
          }
          let tenant = small.tenant.replacing(
            assessments: small.tenant.assessments.setting(healed, to: .healthy))
          #expect(model.scorecard(of: tenant).overall == step.scoreAfter, "seed \(seed)")
        }
        #expect(plan.steps.last?.scoreAfter ?? scorecard.overall == plan.score.after, "seed \(seed)")
        #expect(plan.score.before == scorecard.overall, "seed \(seed)")
      }
    }
  }

  /// The verifier, which shares no code with the planner, recomputes every figure of every plan.
  @Test func everyPlanIsVerified() throws {
    try plans(seeds: 500..<640) { seed, small, model, _, plans in
      for plan in plans {
        let (_, report) = certified(plan, tenant: small.tenant, model: model, effort: small.effort)
        #expect(report.discrepancies.isEmpty, "seed \(seed)")
      }
    }
    for seed in 700..<760 as Range<UInt64> {
      let small = try SmallTenant(seed: seed)
      let model = ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      for selection in [SelectionRule.portal, .density] {
        let question = Question(budget: Minutes(70), scopePattern: "scope?", selection: selection)
        let plan = try Planner(model: model, solve: solveWithGLPK).plan(
          for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
        let (_, report) = certified(plan, tenant: small.tenant, model: model, effort: small.effort)
        #expect(report.discrepancies.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func moreBudgetNeverLowersTheGain() throws {
    try plans(seeds: 100..<160) { seed, _, _, _, plans in
      for (less, more) in zip(plans, plans.dropFirst()) {
        #expect(less.score.gain <= more.score.gain, "seed \(seed)")
      }
    }
  }

  @Test func stepsAreUniqueAndAddUp() throws {
    try plans(seeds: 200..<260) { seed, _, _, scorecard, plans in
      for plan in plans {
        let places = plan.steps.map { StepPlace(recommendation: $0.recommendation, scope: $0.scope) }
        #expect(Set(places).count == places.count, "seed \(seed)")
        #expect(Set(plan.steps.map(\.key)).count == places.count, "seed \(seed)")
        let sum = plan.steps.reduce(Int64(0)) { $0 + $1.gain.trillionths }
        #expect(abs(sum - plan.score.gain.trillionths) <= Int64(plan.steps.count), "seed \(seed)")
        for step in plan.steps {
          #expect(!step.items.isEmpty, "seed \(seed)")
          #expect(step.gain > .zero || !step.enables.isEmpty || isMandatory(step, plan), "seed \(seed)")
        }
      }
    }
  }

  /// Only wishes of the policy put work into a plan that pays nothing.
  private func isMandatory(_ step: Step, _ plan: Plan) -> Bool {
    plan.question.planRules.contains { $0.effect == .include }
  }

  /// Rules of thumb keep the budget and never beat the optimum.
  @Test func rulesOfThumbNeverBeatTheOptimum() throws {
    for seed in 400..<460 as Range<UInt64> {
      let small = try SmallTenant(seed: seed)
      let model = ClassicModel()
      let scorecard = model.scorecard(of: small.tenant)
      for budget in [15, 45, 120] {
        var gains: [SelectionRule: PercentPoints] = [:]
        for selection in SelectionRule.allCases {
          let question = Question(budget: Minutes(budget), selection: selection)
          let plan = try Planner(model: model, solve: solveWithGLPK).plan(
            for: question, tenant: small.tenant, scorecard: scorecard, effort: small.effort)
          #expect(plan.effort <= question.budget, "seed \(seed)")
          #expect(plan.score.gain <= plan.score.bound, "seed \(seed)")
          gains[selection] = plan.score.gain
        }
        #expect((gains[.portal] ?? .zero) <= (gains[.optimum] ?? .zero), "seed \(seed)")
        #expect((gains[.density] ?? .zero) <= (gains[.optimum] ?? .zero), "seed \(seed)")
      }
    }
  }
}
