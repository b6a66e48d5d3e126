import SecureScore
import Support
import Testing

@Suite struct Legacy2019ModelTests {
  private func tenant() throws -> Tenant {
    var sketch = TenantSketch(scopes: ["s", "t"], controls: [("control", 6, ["a"])])
    for index in 0..<3 {
      sketch.assessments.append(("s", "s\(index)", "a", index == 0 ? .healthy : .unhealthy))
    }
    for index in 0..<3 { sketch.assessments.append(("t", "t\(index)", "a", .healthy)) }
    sketch.assessments.append(("s", "s0", "b", .unhealthy))
    sketch.assessments.append(("s", "s0", "new", .unhealthy))
    sketch.assessments.append(("s", "s0", "none", .notApplicable))
    sketch.describe("new") { $0.isPreview = true }
    sketch.describe("a") { $0.categories = ["Compute", "Data"] }
    sketch.describe("b") { $0.categories = ["Data"] }
    return try sketch.tenant()
  }

  /// a: 50 · 4/6 = 33.333; b: 0. Of 100, rounded once.
  @Test func sumsFiftyPointsARecommendationAndRoundsOnce() throws {
    let score = Legacy2019Model().scorecard(of: try tenant())
    #expect(score.points?.current.description == "33.33")
    #expect(score.points?.maximum == Points(100))
    #expect(score.overall.description == "0.3333")
    #expect(score.model == "legacy2019")
  }

  /// Impact: 50 · 2/6 of a, 50 of b, as percent points of 100.
  @Test func impactIsWhatFixingAllResourcesGains() throws {
    let tenant = try tenant()
    let score = Legacy2019Model().scorecard(of: tenant)
    let groups = FindingGroups(tenant: tenant, scorecard: score)
    let impacts = groups.recommendations.map { score.gains.percentPoints($0.gainAlone, decimals: 4) }
    #expect(impacts == [166_667, 500_000, 0, 0])
  }

  @Test func categoriesCountARecommendationInEach() throws {
    let tenant = try tenant()
    let groups = FindingGroups(tenant: tenant, scorecard: Legacy2019Model().scorecard(of: tenant))
    let named = groups.categories.filter { !$0.name.isEmpty }
    #expect(named.map(\.name) == ["Compute", "Data"])
    #expect(named.map { $0.points?.current.description ?? "" } == ["33.33", "33.33"])
    #expect(named.map { $0.points?.maximum ?? .zero } == [Points(50), Points(100)])
  }

  @Test func scoresOfScopesDoNotAddUp() throws {
    let tenant = try tenant()
    let both = Legacy2019Model().scorecard(of: tenant)
    // Alone, s has 50/3 of 100 and t has 50 of 50: neither the sum nor the mean is 33.33.
    #expect(both.scopes.isEmpty)
    #expect(both.points?.current.description == "33.33")
  }

  @Test func progressFollowsEveryFix() throws {
    let tenant = try tenant()
    let model = Legacy2019Model()
    let score = model.scorecard(of: tenant)
    var progress = model.progress(from: score)
    progress.heal(1, inCell: score.gains.cells(recommendation: 0, scope: 0)[0])
    #expect(progress.overall.description == "0.4167")
    progress.heal(1, inCell: score.gains.cells(recommendation: 1, scope: 0)[0])
    #expect(progress.overall.description == "0.9167")
  }
}
