import SecureScore
import Support
import Testing

/// Rules and edge cases of the classic score, each on a tenant of a few rows.
@Suite struct ClassicModelTests {
  private func scorecard(_ sketch: TenantSketch) throws -> Scorecard {
    ClassicModel().scorecard(of: try sketch.tenant())
  }

  private func sketch(
    maximum: Int, healthy: Int, unhealthy: Int, scope: String = "s", control: String = "control"
  ) -> TenantSketch {
    var sketch = TenantSketch(scopes: [scope], controls: [(control, maximum, ["rec"])])
    for index in 0..<(healthy + unhealthy) {
      sketch.assessments.append((scope, "vm\(index)", "rec", index < healthy ? .healthy : .unhealthy))
    }
    return sketch
  }

  /// Maximum 6, 50 resources, 8 unhealthy: 0.12 points each, current 5.04, potential 0.96.
  @Test func workedExampleOfTheDocumentation() throws {
    var sketch = sketch(maximum: 6, healthy: 42, unhealthy: 8)
    let alone = try scorecard(sketch)
    let control = alone.scopes[0].controls[0]
    #expect(control.current.description == "5.04")
    #expect(control.potentialIncrease.description == "0.96")
    #expect(control.percentage.description == "0.84")
    #expect(control.weight == 50)
    // Each resource is worth 0.12 points, of 6: 2 % of the score while this is the only control.
    #expect(alone.gains.quanta(ofCell: 0, roundingUp: false) == 2_000_000_000_000_000)
    // With 42 more points in the scope the whole control is worth +2 %: 100 · 0.96 / 48.
    sketch.controls.append(("other", 42, ["fine"]))
    sketch.assessments.append(("s", "vm0", "fine", .healthy))
    let tenant = try sketch.tenant()
    let both = ClassicModel().scorecard(of: tenant)
    let aggregates = ControlAggregate.all(of: both, in: tenant)
    #expect(both.scopes[0].maximum == Points(48))
    #expect(aggregates[0].potentialIncreasePercent == 20_000)
    #expect(aggregates[0].current.description == "5.04")
  }

  /// 1 of 8 healthy of 1 point is 0.125: the portal says 0.12. 7.53 of 8 is 0.94125: the portal says 0.9412.
  @Test func roundsHalfToEvenAndPercentageFromTheRoundedCurrent() throws {
    #expect(
      try scorecard(sketch(maximum: 1, healthy: 1, unhealthy: 7)).scopes[0].current.description == "0.12")
    let second = try scorecard(sketch(maximum: 4, healthy: 73, unhealthy: 5)).scopes[0].controls[0]
    #expect(second.current.description == "3.74")
    #expect(second.percentage.description == "0.935")  // 0.9359 from the exact ratio
    let third = try scorecard(sketch(maximum: 6, healthy: 11, unhealthy: 7)).scopes[0].controls[0]
    #expect(third.current.description == "3.67")
    #expect(third.percentage.description == "0.6117")
  }

  @Test func noResourcesAtAll() throws {
    let empty = try scorecard(TenantSketch(scopes: ["s"], controls: [("control", 6, ["rec"])]))
    #expect(empty.overall == .zero)
    #expect(empty.scopes[0].maximum == .zero)
    #expect(empty.scopes[0].percentage == .zero)
    #expect(empty.scopes[0].controls.count == 1)
    #expect(empty.gains.cells.isEmpty)
  }

  @Test func allExemptDropsTheControlFromBothSums() throws {
    var sketch = sketch(maximum: 6, healthy: 1, unhealthy: 1)
    sketch.controls.append(("exempt", 10, ["waived"]))
    sketch.assessments.append(("s", "vm0", "waived", .notApplicable))
    let score = try scorecard(sketch)
    #expect(score.scopes[0].maximum == Points(6))
    #expect(score.scopes[0].controls[1].counts == ResourceCounts(notApplicable: 1))
    #expect(score.scopes[0].weight == Points(12).tenThousandths)
    #expect(score.overall.description == "0.5")
  }

  @Test func zeroMaximumNeitherCountsNorPays() throws {
    var sketch = sketch(maximum: 0, healthy: 1, unhealthy: 1)
    sketch.controls.append(("real", 2, ["other"]))
    sketch.assessments.append(("s", "vm0", "other", .unhealthy))
    let score = try scorecard(sketch)
    #expect(score.scopes[0].maximum == Points(2))
    #expect(score.scopes[0].controls[0].percentage == .zero)
    #expect(score.gains.cells.count == 1)
    #expect(score.gains.cells(recommendation: 1, scope: 0).isEmpty)
  }

  @Test func unknownControlLeavesTheRecommendationUnscored() throws {
    var sketch = sketch(maximum: 6, healthy: 1, unhealthy: 1)
    sketch.assessments.append(("s", "vm0", "stray", .unhealthy))
    let tenant = try sketch.tenant()
    let score = ClassicModel().scorecard(of: tenant)
    #expect(score.overall.description == "0.5")
    let groups = FindingGroups(tenant: tenant, scorecard: score)
    #expect(groups.recommendations.map(\.notScored) == [nil, .noControl])
  }

  @Test func resourceIsHealthyOnlyWhenAllItsAssessmentsAre() throws {
    var sketch = TenantSketch(scopes: ["s"], controls: [("control", 4, ["a", "b", "c"])])
    sketch.assessments = [
      ("s", "both", "a", .healthy), ("s", "both", "b", .unhealthy),
      ("s", "fine", "a", .healthy), ("s", "fine", "b", .notApplicable),
      ("s", "absent", "c", .notApplicable),
    ]
    let counts = try scorecard(sketch).scopes[0].controls[0].counts
    #expect(counts == ResourceCounts(healthy: 1, unhealthy: 1, notApplicable: 1))
  }

  @Test func previewAndCustomRecommendationsNeverCount() throws {
    var sketch = TenantSketch(scopes: ["s"], controls: [("control", 4, ["a", "new", "own"])])
    sketch.assessments = [
      ("s", "vm", "a", .healthy), ("s", "vm", "new", .unhealthy), ("s", "vm", "own", .unhealthy),
    ]
    sketch.describe("new") { $0.isPreview = true }
    sketch.describe("own") { $0.isBuiltIn = false }
    let tenant = try sketch.tenant()
    let score = ClassicModel().scorecard(of: tenant)
    #expect(score.overall.description == "1")
    let reasons = FindingGroups(tenant: tenant, scorecard: score).recommendations.map(\.notScored)
    #expect(reasons == [nil, .preview, .custom])
  }

  @Test func recommendationInSeveralControlsPaysInEach() throws {
    var sketch = TenantSketch(scopes: ["s"], controls: [("one", 4, ["a"]), ("two", 6, ["a", "b"])])
    sketch.assessments = [("s", "vm", "a", .unhealthy), ("s", "vm2", "b", .healthy)]
    let tenant = try sketch.tenant()
    let score = ClassicModel().scorecard(of: tenant)
    #expect(score.scopes[0].controls.map(\.counts.unhealthy) == [1, 1])
    #expect(score.gains.cells(recommendation: 0, scope: 0) == [0, 1])
    // Fixing `a` gains all 4 points of one and half of 6 of the other, of 10.
    let groups = FindingGroups(tenant: tenant, scorecard: score)
    #expect(score.gains.percentPoints(groups.recommendations[0].gainAlone, decimals: 0) == 70)
  }

  @Test func oneResourceInBothCasesOfItsId() throws {
    var sketch = TenantSketch(scopes: ["s"], controls: [("control", 4, ["a", "b"])])
    sketch.assessments = [("s", "/x/VM", "a", .healthy), ("s", "/x/vm", "b", .unhealthy)]
    let score = try scorecard(sketch)
    #expect(score.scopes[0].controls[0].counts == ResourceCounts(unhealthy: 1))
  }

  @Test func duplicateRowsCountOnceAndUnhealthyWins() throws {
    var sketch = TenantSketch(scopes: ["s"], controls: [("control", 4, ["a"])])
    sketch.assessments = [
      ("s", "vm", "a", .healthy), ("s", "vm", "a", .unhealthy), ("s", "vm", "a", .healthy),
    ]
    let tenant = try sketch.tenant()
    #expect(tenant.input.duplicates == 2)
    #expect(ClassicModel().scorecard(of: tenant).scopes[0].controls[0].counts == ResourceCounts(unhealthy: 1))
  }

  /// (12 · 1/2 + 20 · 1) / 32: weighted by maximum times resources, not averaged.
  @Test func scopesCombineByWeightFromExactRatios() throws {
    var sketch = sketch(maximum: 6, healthy: 1, unhealthy: 1)
    sketch.controls.append(("other", 10, ["fine"]))
    for index in 0..<2 { sketch.assessments.append(("t", "db\(index)", "fine", .healthy)) }
    let score = try scorecard(sketch)
    #expect(score.scopes.map(\.weightText) == ["12", "20"])
    #expect(score.overall.description == "0.8125")
  }

  @Test func scopesWithoutMaximumAddNothing() throws {
    var sketch = sketch(maximum: 6, healthy: 1, unhealthy: 1)
    sketch.scopes.append("idle")
    let score = try scorecard(sketch)
    #expect(score.scopes.count == 2)
    #expect(score.overall.description == "0.5")
  }

  /// The gain of a bundle is what the score of the tenant with that resource healthy shows, before rounding.
  @Test func gainsEqualTheDifferenceOfScores() throws {
    var sketch = TenantSketch(
      scopes: ["s", "t"], controls: [("one", 4, ["a", "b"]), ("two", 10, ["b", "c"])])
    for scope in ["s", "t"] {
      for index in 0..<(scope == "s" ? 10 : 5) {
        sketch.assessments.append((scope, "\(scope)\(index)", "a", index % 2 == 0 ? .unhealthy : .healthy))
        sketch.assessments.append((scope, "\(scope)\(index)", "c", index % 5 == 0 ? .unhealthy : .healthy))
      }
    }
    let tenant = try sketch.tenant()
    let score = ClassicModel().scorecard(of: tenant)
    let all = (0..<tenant.assessments.count).filter { tenant.assessments.states[$0] == .unhealthy }
    let fixed = tenant.replacing(assessments: tenant.assessments.setting(all, to: .healthy))
    var gain = ExactSum()
    for (index, cell) in score.gains.cells.enumerated() {
      score.gains.add(cell.counts.unhealthy, ofCell: index, to: &gain)
    }
    let after = ClassicModel().scorecard(of: fixed)
    #expect(after.overall.description == "1")
    // Nothing is rounded away here, so the exact gain is the rounded difference.
    #expect(
      score.gains.percentPoints(gain, decimals: 2)
        == Int128(after.overall.tenThousandths - score.overall.tenThousandths))
    var progress = ClassicModel().progress(from: score)
    #expect(progress.overall == score.overall)
    for (index, cell) in score.gains.cells.enumerated() {
      progress.heal(cell.counts.unhealthy, inCell: index)
    }
    #expect(progress.overall == after.overall)
  }
}
