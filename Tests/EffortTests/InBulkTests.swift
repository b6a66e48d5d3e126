import Catalogue
import SecureScore
import Testing

@testable import Effort

@Suite struct InBulkTests {
  @Test func theCatalogueSaysWhetherThereIsAQuickFix() {
    let yes = Pricing(quickFix: .yes)()
    #expect(yes.bulk == Estimate.Bulk(method: .quickFix, cost: Cost(45, 3)))
    #expect(yes.provenance.bulk == "quickFix (default; catalogue: yes)")
    let no = Pricing(quickFix: .no)()
    #expect(no.bulk == nil)
    #expect(no.provenance.bulk == "no Quick Fix (catalogue: no)")
    let unknown = Pricing(quickFix: .unknown)()
    #expect(unknown.bulk == nil)
    #expect(unknown.provenance.bulk == "no Quick Fix known")
  }

  @Test(arguments: Level.allCases) func userImpactIsForHandWorkOnly(impact: Level) {
    #expect(Pricing(impact: impact, quickFix: .yes)().bulk?.cost == Cost(45, 3))
  }

  @Test func everyMultiplyCounts() {
    // 3 × 1.3 × 1.3 = 5.07
    let estimate = Pricing(quickFix: .yes)(
      EffortRule(line: 1) { $0.multiply = Factors(setup: 10_000, each: 13_000) },
      EffortRule(line: 2) { $0.multiply = Factors(setup: 20_000, each: 13_000) })
    #expect(estimate.bulk?.cost == Cost(90, 6))
    #expect(
      estimate.provenance.bulk == "quickFix (default; catalogue: yes) × uplift.yaml:1 × uplift.yaml:2")
  }

  @Test(arguments: Answer.allCases) func aRuleMakesQuickFixAvailable(catalogue: Answer) {
    let estimate = Pricing(quickFix: catalogue)(
      EffortRule(line: 4) { $0.quickFix = .cost(Cost(30, 1)) })
    #expect(estimate.bulk == Estimate.Bulk(method: .quickFix, cost: Cost(30, 1)))
    #expect(estimate.provenance.bulk == "quickFix, uplift.yaml:4")
  }

  @Test func aRuleTakesQuickFixAway() {
    let estimate = Pricing(quickFix: .yes)(EffortRule(line: 4) { $0.quickFix = .none })
    #expect(estimate.bulk == nil)
    #expect(estimate.provenance.bulk == "no Quick Fix (uplift.yaml:4)")
  }

  @Test func thePolicyCanTakeQuickFixAwayForAll() {
    var pricing = Pricing(quickFix: .yes)
    pricing.policy.quickFix = nil
    pricing.policy.source = "uplift.yaml"
    #expect(pricing().bulk == nil)
    #expect(pricing().provenance.bulk == "no Quick Fix (uplift.yaml: none)")
    #expect(pricing(EffortRule { $0.quickFix = .cost(Cost(1, 1)) }).bulk?.method == .quickFix)
  }

  @Test func aScriptStandsInWhereThereIsNoQuickFix() {
    var pricing = Pricing(quickFix: .unknown)
    pricing.policy.script = Cost(180, 5)
    let estimate = pricing(EffortRule(line: 2) { $0.multiply = Factors(setup: 10_000, each: 15_000) })
    #expect(estimate.bulk == Estimate.Bulk(method: .script, cost: Cost(180, 8)))
    #expect(estimate.provenance.bulk == "script (default); no Quick Fix known × uplift.yaml:2")
    pricing.quickFix = .yes
    #expect(pricing().bulk?.method == .quickFix)
  }

  @Test func aRulesScriptGoesBeforeThePolicys() {
    var pricing = Pricing(quickFix: .no)
    pricing.policy.script = Cost(180, 5)
    let estimate = pricing(EffortRule(line: 2) { $0.script = .cost(Cost(20, 2)) })
    #expect(estimate.bulk == Estimate.Bulk(method: .script, cost: Cost(20, 2)))
    #expect(estimate.provenance.bulk == "script, uplift.yaml:2; no Quick Fix (catalogue: no)")
    let without = pricing(EffortRule(line: 2) { $0.script = .none })
    #expect(without.bulk == nil)
    #expect(without.provenance.bulk == "no Quick Fix (catalogue: no); no script (uplift.yaml:2)")
  }

  @Test func takingQuickFixAwayLeavesTheScript() {
    let estimate = Pricing(quickFix: .yes)(
      EffortRule(line: 1) { $0.quickFix = .none }, EffortRule(line: 2) { $0.script = .cost(Cost(20, 2)) })
    #expect(estimate.bulk?.method == .script)
  }

  @Test func aFamilysBulkFigureIsQuickFixWhereTheCatalogueSaysYesElseScript() {
    var family = EffortRule(when: EffortRule.Condition(), source: "family tde", isShipped: true)
    family.bulk = .cost(Cost(45, 3))
    family.because = "not shown"
    let yes = Pricing(quickFix: .yes)(family)
    #expect(yes.bulk == Estimate.Bulk(method: .quickFix, cost: Cost(45, 3)))
    #expect(yes.provenance.bulk == "quickFix, family tde; catalogue: yes")
    for answer in [Answer.no, .unknown] {
      #expect(Pricing(quickFix: answer)(family).bulk == Estimate.Bulk(method: .script, cost: Cost(45, 3)))
    }
    #expect(Pricing()(family).provenance.bulk == "script, family tde; no Quick Fix known")
    let overridden = Pricing(quickFix: .yes)(family, EffortRule { $0.quickFix = .cost(Cost(1, 1)) })
    #expect(overridden.bulk?.cost == Cost(1, 1))
  }

  @Test func onceIsNeverMultipliedAndTheLastOneCounts() {
    let estimate = Pricing()(
      EffortRule(line: 1) { $0.once = Minutes(100) },
      EffortRule(line: 2, because: "roll-out") { $0.once = Minutes(960) },
      EffortRule(line: 3) { $0.multiply = Factors(setup: 30_000, each: 30_000) })
    #expect(estimate.once == Minutes(960))
    #expect(estimate.provenance.once == "uplift.yaml:2 (roll-out)")
    #expect(Pricing()().once == .zero)
    #expect(Pricing()().provenance.once.isEmpty)
  }

  @Test func onceCanBeTakenBack() {
    let estimate = Pricing()(
      EffortRule(line: 1) { $0.once = Minutes(100) }, EffortRule(line: 2) { $0.once = .zero })
    #expect(estimate.once == .zero)
    #expect(estimate.provenance.once.isEmpty)
  }
}
