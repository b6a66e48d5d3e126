import DefenderExport
import SecureScore
import Testing

/// The tenant recorded on 2020-12-09, and the other recordings.
@Suite struct RecordedTenantTests {
  @Test func readsEveryRow() throws {
    let outcome = try readFixtures(Fixture.recorded)
    let tenant = outcome.tenant
    #expect(outcome.rowsByKind[.assessment] == 199)
    #expect(outcome.rowsByKind[.assessmentMetadata] == 304)
    #expect(outcome.rowsByKind[.secureScoreControlDefinition] == 16)
    #expect(outcome.faults.isEmpty)
    #expect(outcome.warnings.isEmpty)
    #expect(tenant.assessments.count == 199)
    #expect(tenant.recommendations.count { $0.metadataOrigin == .export } == 304)
    #expect(tenant.recommendations.count { $0.isPreview } == 198)
    #expect(tenant.recommendations.count { $0.severity == .high } == 112)
    #expect(tenant.controls.count == 16)
    #expect(tenant.controls.allSatisfy { $0.membershipOrigin == .export && $0.maximumOrigin == .export })
    #expect(tenant.scopes.map(\.id) == ["00000000-0000-0000-0000-000000000000"])
    #expect(tenant.input.files == 5)
    #expect(tenant.input.rows == 199 + 304 + 16 + 16 + 1)
    #expect(tenant.input.skipped == 0)
    #expect(tenant.input.duplicates == 0)
    #expect(tenant.input.unknownValues == [:])
    let score = try #require(tenant.reportedScores[0])
    #expect(score.maximum == Points(60))
    #expect(score.current == Points(hundredths: 2884))
    #expect(score.percentage == ScoreFraction(tenThousandths: 4807))
    #expect(score.weight == 266)
  }

  /// Counts the resources of every control by the published rule and compares with what the portal reported.
  @Test func countsEqualTheReportedOnes() throws {
    let tenant = try readFixtures(Fixture.recorded).tenant
    #expect(tenant.reportedControls.count == 16)
    for row in tenant.reportedControls {
      let members = Set(tenant.controls[row.control].recommendations)
      var counts = [AssessmentState: Int]()
      for resource in 0..<tenant.resources.count {
        let states = tenant.assessments.range(of: resource).filter {
          let recommendation = Int(tenant.assessments.recommendations[$0])
          return members.contains(recommendation) && tenant.recommendations[recommendation].isScored
        }.map { tenant.assessments.states[$0] }
        if states.contains(.unhealthy) {
          counts[.unhealthy, default: 0] += 1
        } else if states.contains(.healthy) {
          counts[.healthy, default: 0] += 1
        } else if !states.isEmpty {
          counts[.notApplicable, default: 0] += 1
        }
      }
      let name = tenant.controls[row.control].name
      #expect(counts[.healthy] ?? 0 == row.healthy, "\(name)")
      #expect(counts[.unhealthy] ?? 0 == row.unhealthy, "\(name)")
      #expect(counts[.notApplicable] ?? 0 == row.notApplicable, "\(name)")
    }
  }

  @Test func orderOfFilesDoesNotMatter() throws {
    let reference = try readFixtures(Fixture.recorded).tenant
    let reversed = try readFixtures(Fixture.recorded.reversed()).tenant
    #expect(describe(reversed) == describe(reference))
    #expect(reversed.input.fingerprint == reference.input.fingerprint)
  }

  @Test func everythingTwiceIsTheSameTenant() throws {
    let reference = try readFixtures(Fixture.recorded).tenant
    let twice = try readFixtures(Fixture.recorded + Fixture.recorded).tenant
    #expect(describe(twice) == describe(reference))
    #expect(twice.input.fingerprint == reference.input.fingerprint)
    #expect(twice.input.duplicates == 199)
  }

  @Test func countsOnlyOfTheYearAfter() throws {
    let tenant = try readFixtures([
      "Tests/Fixtures/recordings/secureScores.list.2021-07-12.json",
      "Tests/Fixtures/recordings/secureScoreControls.list.2021-07-12.json",
    ]).tenant
    let score = try #require(tenant.reportedScores[0])
    #expect(score.maximum == Points(56))
    #expect(score.current == Points(hundredths: 3175))
    #expect(score.percentage == ScoreFraction(tenThousandths: 5670))
    #expect(score.weight == 1441)
    #expect(tenant.reportedControls.count == 16)
    #expect(tenant.controls.allSatisfy { $0.membershipOrigin == .none && $0.recommendations.isEmpty })
    // The sum of the rounded currents is the scope's.
    #expect(
      tenant.reportedControls.reduce(Points.zero) { $0 + ($1.score.current ?? .zero) } == score.current)
  }

  @Test func officialExamples() throws {
    let folder = "Tests/Fixtures/official-rest/"
    let subscription = try readFixtures([
      folder + "secureScores.list.json", folder + "secureScoreControls.list.json",
    ]).tenant
    #expect(subscription.scopes.map(\.id) == ["20ff7fc3-e762-44dd-bd96-b71116dcdc23"])
    #expect(subscription.reportedScores[0]?.current == Points(hundredths: 2353))
    let group = try readFixtures([
      folder + "secureScores.get.managementGroup.json",
      folder + "secureScoreControls.list.managementGroup.json",
    ]).tenant
    #expect(group.scopes.map(\.id) == ["groupid"])
    #expect(group.reportedScores[0]?.weight == 67)
    #expect(group.reportedControls.map(\.healthy) == subscription.reportedControls.map(\.healthy))
    let both = try readFixtures([
      folder + "secureScores.get.managementGroup.json", folder + "secureScores.list.json",
    ]).tenant
    #expect(both.scopes.map(\.id) == ["20ff7fc3-e762-44dd-bd96-b71116dcdc23"])
    let single = try readFixtures([folder + "assessments.get.2025-05-04.json"]).tenant
    #expect(single.assessments.states == [.notApplicable])
    #expect(single.resources.type(0) == "microsoft.compute/virtualmachinescalesets")
    let owners = try readFixtures([folder + "governanceAssignments.list.json"])
    #expect(owners.rowsByKind == [.governanceAssignment: 2])
  }
}
