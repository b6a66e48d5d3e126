import DefenderExport
import SecureScore
import Testing

/// The score of recorded tenants, to the digit of what the portal reported.
@Suite struct RecordedScoreTests {
  private func score(_ files: [String]) throws -> (tenant: Tenant, scorecard: Scorecard) {
    let tenant = try readFixtures(files).tenant
    return (tenant, ClassicModel().scorecard(of: tenant))
  }

  @Test func december2020() throws {
    let (tenant, scorecard) = try score(Fixture.recorded)
    let scope = scorecard.scopes[0]
    #expect(scope.current.description == "28.84")
    #expect(scope.maximum == Points(60))
    #expect(scope.percentage.description == "0.4807")
    #expect(scope.weightText == "266")
    #expect(scorecard.overall.description == "0.4807")
    #expect(!scorecard.usesCounts)
    let reconciliation = Reconciliation(tenant: tenant, scorecard: scorecard)
    #expect(reconciliation.comparedControls == 16)
    #expect(reconciliation.comparedScopes == 1)
    #expect(reconciliation.differences.isEmpty)
    #expect(scope.controls.count == 16)
  }

  /// Without the rule that previews do not count, four controls differ: the comparison can fail.
  @Test func previewsWouldShowAsDifferences() throws {
    let tenant = try readFixtures(Fixture.recorded).tenant
    var recommendations = tenant.recommendations
    for index in recommendations.indices { recommendations[index].isPreview = false }
    let wrong = Tenant(
      scopes: tenant.scopes, managementGroups: tenant.managementGroups, recommendations: recommendations,
      controls: tenant.controls, resources: tenant.resources, assessments: tenant.assessments,
      reportedScores: tenant.reportedScores, reportedControls: tenant.reportedControls, input: tenant.input)
    let reconciliation = Reconciliation(tenant: wrong, scorecard: ClassicModel().scorecard(of: wrong))
    let controls = Set(reconciliation.differences.compactMap(\.control))
    #expect(controls.count == 4)
  }

  @Test func july2021FromCounts() throws {
    let (tenant, scorecard) = try score([
      "Tests/Fixtures/recordings/secureScores.list.2021-07-12.json",
      "Tests/Fixtures/recordings/secureScoreControls.list.2021-07-12.json",
    ])
    #expect(scorecard.usesCounts)
    #expect(scorecard.scopes[0].current.description == "31.75")
    #expect(scorecard.scopes[0].maximum == Points(56))
    #expect(scorecard.scopes[0].percentage.description == "0.567")
    #expect(scorecard.scopes[0].weightText == "1441")
    #expect(Reconciliation(tenant: tenant, scorecard: scorecard).differences.isEmpty)
  }

  @Test func officialExampleFromCounts() throws {
    let (tenant, scorecard) = try score([
      "Tests/Fixtures/official-rest/secureScores.list.json",
      "Tests/Fixtures/official-rest/secureScoreControls.list.json",
    ])
    #expect(scorecard.scopes[0].current.description == "23.53")
    #expect(scorecard.scopes[0].maximum == Points(39))
    #expect(scorecard.scopes[0].percentage.description == "0.6033")
    #expect(scorecard.scopes[0].weightText == "67")
    #expect(Reconciliation(tenant: tenant, scorecard: scorecard).differences.isEmpty)
  }
}
