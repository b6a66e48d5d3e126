import SecureScore
import Support
import Testing

/// A score that is followed step by step is the score of the tenant as it then is.
@Suite struct ScoreProgressTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func everyStepIsTheScoreOfTheWhole(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var sketch = TenantSketch(scopes: (0..<Int.random(in: 1...4, using: &random)).map { "s\($0)" })
    sketch.controls = (0..<3).map { ("c\($0)", Int.random(in: 1...9, using: &random), ["r\($0)"]) }
    for scope in sketch.scopes {
      for resource in 0..<Int.random(in: 2...6, using: &random) {
        for control in 0..<3 where Bool.random(using: &random) {
          let state: AssessmentState = Bool.random(using: &random) ? .unhealthy : .healthy
          sketch.assessments.append((scope, "/\(scope)/vm\(resource)", "r\(control)", state))
        }
      }
    }
    let models: [any ScoreModel] = [ClassicModel(), Legacy2019Model()]
    for model in models {
      var tenant = try sketch.tenant()
      let scorecard = model.scorecard(of: tenant)
      var progress = model.progress(from: scorecard)
      #expect(progress.overall == scorecard.overall, "seed \(seed)")
      for resource in 0..<tenant.resources.count {
        for index in tenant.assessments.range(of: resource)
        where tenant.assessments.states[index] == .unhealthy {
          let cells = scorecard.gains.cells(
            recommendation: Int(tenant.assessments.recommendations[index]),
            scope: Int(tenant.resources.scopes[resource]))
          for cell in cells { progress.heal(1, inCell: cell) }
          tenant = tenant.replacing(assessments: tenant.assessments.setting([index], to: .healthy))
          #expect(progress.overall == model.scorecard(of: tenant).overall, "seed \(seed)")
        }
      }
    }
  }

  /// Exactly in the middle the even neighbor counts.
  @Test func tiesGoToTheEvenNeighbor() throws {
    // One point of sixteen, won in hundredths.
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
