import Support
import Testing

@testable import SecureScore

@Suite struct ScoreProgressTests {
  /// After every fix, the score equals that of the tenant with the fixed resources healthy.
  @Test func followsTheScorecardFixByFix() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var sketch = TenantSketch()
      let keys = (0..<Int.random(in: 1...4, using: &random)).map { "rec\($0)" }
      sketch.controls = keys.indices.map { index in
        ("control\(index)", [1, 2, 4, 6, 8, 10].randomElement(using: &random) ?? 1, [keys[index]])
      }
      for scope in 0..<Int.random(in: 1...5, using: &random) {
        for resource in 0..<Int.random(in: 1...9, using: &random) {
          let state: AssessmentState = Bool.random(using: &random) ? .healthy : .unhealthy
          sketch.assessments.append(
            ("scope\(scope)", "/r/\(scope)-\(resource)", keys.randomElement(using: &random) ?? "", state))
        }
      }
      let tenant = try sketch.tenant()
      for model in [ClassicModel(), Legacy2019Model()] as [any ScoreModel] {
        let scorecard = model.scorecard(of: tenant)
        var progress = model.progress(from: scorecard)
        #expect(progress.overall == scorecard.overall, "seed \(seed)")
        var fixed: [Int] = []
        for resource in 0..<tenant.resources.count {
          for index in tenant.assessments.range(of: resource)
          where tenant.assessments.states[index] == .unhealthy {
            fixed.append(index)
            let cells = scorecard.gains.cells(
              recommendation: Int(tenant.assessments.recommendations[index]),
              scope: Int(tenant.resources.scopes[resource]))
            for cell in cells { progress.heal(1, inCell: cell) }
            let healed = tenant.replacing(assessments: tenant.assessments.setting(fixed, to: .healthy))
            #expect(progress.overall == model.scorecard(of: healed).overall, "seed \(seed), \(model.name)")
          }
        }
      }
    }
  }

  /// Exactly in the middle the even neighbor counts, whether the shares are whole or not.
  @Test func tiesGoToTheEvenNeighbor() throws {
    // 1 point of 16 and 8 resources in steps of 0.125 points, rounded to hundredths.
    var sketch = TenantSketch()
    sketch.controls = [("one", 1, ["a"]), ("rest", 15, ["b"])]
    for index in 0..<400 {
      sketch.assessments.append(("s", "/r/a\(index)", "a", .unhealthy))
      sketch.assessments.append(("s", "/r/b\(index)", "b", .unhealthy))
    }
    let tenant = try sketch.tenant()
    let model = ClassicModel()
    let scorecard = model.scorecard(of: tenant)
    var progress = model.progress(from: scorecard)
    let cell = try #require(scorecard.gains.cells.firstIndex { $0.control == 0 })
    var ties = 0
    for hundredth in 1...100 {
      progress.heal(4, inCell: cell)
      // hundredth / 1600, to four decimals.
      let exact = roundedHalfToEven(Int128(hundredth) * 10_000, over: 1_600)
      #expect(Int128(progress.overall.tenThousandths) == exact)
      if hundredth * 20_000 % 1_600 == 0 && hundredth * 10_000 % 1_600 != 0 { ties += 1 }
    }
    #expect(ties > 5)
  }
}
