import Catalogue
import SecureScore
import Testing

@testable import Effort

@Suite struct ByHandTests {
  @Test(arguments: [
    (Level.low, 60, 15), (.moderate, 240, 45), (.high, 960, 180), (.unknown, 120, 30),
  ])
  func theLabelGivesTheFigures(effort: Level, setup: Int, each: Int) {
    let estimate = Pricing(effort: effort)()
    #expect(estimate.byHand == Cost(setup, each))
    #expect(estimate.provenance.byHand == "manual.\(effort.word) (default)")
  }

  @Test(arguments: [
    (Level.low, 60, 15), (.unknown, 60, 15),
    (.moderate, 90, 17),  // 16.5 is 17 for every resource
    (.high, 150, 19),  // 18.75
  ])
  func userImpactMultiplies(impact: Level, setup: Int, each: Int) {
    #expect(Pricing(effort: .low, impact: impact)().byHand == Cost(setup, each))
  }

  @Test func highOnHighIsTwoDaysTimesTwoAndAHalf() {
    let estimate = Pricing(effort: .high, impact: .high)()
    #expect(estimate.byHand == Cost(2400, 225))
    #expect(estimate.provenance.byHand == "manual.high × userImpact.high (default)")
  }

  @Test func levelsFromTheCatalogueAreSaid() {
    var pricing = Pricing(effort: .low)
    pricing.recommendation.metadataOrigin = .catalogue
    #expect(pricing().provenance.byHand == "manual.low (default; levels from the catalogue)")
  }

  @Test func aRuleReplacesLevelAndImpact() {
    let estimate = Pricing(effort: .high, impact: .high)(
      EffortRule(line: 14, because: "change board") { $0.manual = .cost(Cost(0, 45)) })
    #expect(estimate.byHand == Cost(0, 45))
    #expect(estimate.provenance.byHand == "uplift.yaml:14 (change board)")
  }

  @Test func laterRulesReplaceAsAWhole() {
    let estimate = Pricing()(
      EffortRule(line: 1) { $0.manual = .cost(Cost(100, 10)) },
      EffortRule(line: 2) { $0.manual = .cost(Cost(0, 45)) },
      EffortRule(line: 3) { $0.once = Minutes(1) })
    #expect(estimate.byHand == Cost(0, 45))
    #expect(estimate.provenance.byHand == "uplift.yaml:2")
  }

  @Test func everyMultiplyCountsAndRoundingComesLast() {
    // 10 × 1.1 × 1.5 = 16.5 and 1 × 1.1 × 1.5 = 1.65; rounding after each factor would give 3 for the latter.
    let estimate = Pricing()(
      EffortRule(line: 1) { $0.multiply = Factors(setup: 11_000, each: 11_000) },
      EffortRule(line: 2) { $0.manual = .cost(Cost(10, 1)) },
      EffortRule(line: 3, because: "production") { $0.multiply = Factors(setup: 15_000, each: 15_000) })
    #expect(estimate.byHand == Cost(17, 2))
    #expect(estimate.provenance.byHand == "uplift.yaml:2 × uplift.yaml:1 × uplift.yaml:3 (production)")
  }

  @Test func multiplyComesOnTopOfUserImpact() {
    // 15 × 1.1 × 1.3 = 21.45, setup 60 × 1.5 × 2 = 180.
    let estimate = Pricing(effort: .low, impact: .moderate)(
      EffortRule { $0.multiply = Factors(setup: 20_000, each: 13_000) })
    #expect(estimate.byHand == Cost(180, 22))
  }

  @Test func aFactorMayMakeItCheaperOrFree() {
    let estimate = Pricing()(EffortRule { $0.multiply = Factors(setup: 0, each: 7_000) })
    #expect(estimate.byHand == Cost(0, 11))  // 10.5
  }

  @Test func noneMeansThatItCannotBeDoneByHand() {
    let estimate = Pricing(quickFix: .yes)(EffortRule(line: 7, because: "vendor") { $0.manual = .none })
    #expect(estimate.byHand == nil)
    #expect(estimate.provenance.byHand == "not by hand (uplift.yaml:7 (vendor))")
    #expect(estimate.isPlannable)
    #expect(estimate.isPlannable)
  }

  @Test(arguments: [
    ("vendor", "uplift.yaml", "vendor"), ("a (b))", "uplift.yaml", "a (b))"),
    ("\u{301}x", "uplift.yaml", "\u{301}x"),
    ("vendor", "other.yaml", nil), (nil, "uplift.yaml", nil),
  ])
  func theReasonWhyThereIsNoneCanBeRead(_ because: String?, _ policy: String, _ expected: String?) {
    let estimate = Pricing()(EffortRule(line: 7, because: because) { $0.manual = .none })
    #expect(Estimate.Provenance.because(ofRefusal: estimate.provenance.byHand, by: policy) == expected)
    let priced = Pricing()(EffortRule(line: 7, because: because) { $0.manual = .cost(Cost(0, 5)) })
    #expect(Estimate.Provenance.because(ofRefusal: priced.provenance.byHand, by: "uplift.yaml") == nil)
  }

  @Test func aLaterRuleRevivesIt() {
    let estimate = Pricing()(
      EffortRule(line: 1) { $0.manual = .none }, EffortRule(line: 2) { $0.manual = .cost(Cost(0, 5)) })
    #expect(estimate.byHand == Cost(0, 5))
  }

  @Test func withoutAnyMethodTheReasonNamesBoth() {
    let estimate = Pricing()(EffortRule(line: 7) { $0.manual = .none })
    #expect(!estimate.isPlannable)
    #expect(!estimate.isPlannable)
    #expect(estimate.provenance.byHand == "not by hand (uplift.yaml:7)")
    #expect(estimate.provenance.bulk == "no Quick Fix known")
  }

  @Test func aCappedFigureSaysSo() {
    let estimate = Pricing()(
      EffortRule(line: 3) {
        $0.manual = .cost(Cost(1, 9_000_000))
        $0.multiply = Factors(setup: 10_000, each: 20_000)
      })
    #expect(estimate.byHand == Cost(1, 10_000_000))
    #expect(estimate.provenance.byHand == "uplift.yaml:3 × uplift.yaml:3, capped")
  }
}
