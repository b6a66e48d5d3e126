import Catalogue
import DefenderExport
import SecureScore
import Testing

/// What a sample promises of its tenant, measured on what the reader makes of it.
@Suite("Shape of a sample")
struct SampleShapeTests {
  static let large = Result { try Tally(scopes: 60, findings: 20_000, seed: 1) }

  @Test func everythingIsThere() throws {
    let tally = try Self.large.get()
    #expect(tally.tenant.scopes.count == 60)
    #expect(tally.findings.reduce(0, +) == 20_000)
    #expect(tally.tenant.input.duplicates == 0)
    #expect(tally.tenant.input.unknownValues.isEmpty)
    #expect(tally.outcome.faults.isEmpty && tally.outcome.warnings.isEmpty)
    #expect(tally.tenant.recommendations.allSatisfy { $0.metadataOrigin == .export })
    #expect(
      tally.tenant.controls.allSatisfy { $0.maximumOrigin == .export && $0.membershipOrigin == .export })
    #expect(tally.tenant.scopes.allSatisfy { $0.name.hasPrefix("contoso-") && !$0.managementGroups.isEmpty })
  }

  @Test func largeSampleScoresAsReported() throws {
    let tally = try Self.large.get()
    #expect(Reconciliation(tenant: tally.tenant, scorecard: tally.scorecard).differences.isEmpty)
  }

  @Test func namesAndPointsAreReal() throws {
    let tenant = try Self.large.get().tenant
    for recommendation in tenant.recommendations {
      let entry = Catalogue.shipped.entry(key: recommendation.key)
      #expect(entry?.name == recommendation.name)
      #expect(entry?.preview == .no)
    }
    for control in tenant.controls {
      let known = Catalogue.shipped.control(id: control.id)
      #expect(known?.name == control.name && known?.maximum == control.maximum)
    }
    #expect(tenant.controls.count == 13)
  }

  @Test func assessmentsOutnumberFindingsAndResources() throws {
    let tally = try Self.large.get()
    let assessments = tally.tenant.assessments.count
    #expect((40_000...50_000).contains(assessments))
    #expect((45...55).contains(assessments * 10 / tally.tenant.resources.count))
  }

  @Test func recommendationsAreOfManyKinds() throws {
    let tally = try Self.large.get()
    let found = tally.findings.indices.filter { tally.findings[$0] > 0 }
    #expect((90...140).contains(found.count))
    #expect(Set(tally.tenant.resources.types).count >= 12)
    // All that the catalogue knows of: 30 recommendations, which the mix of resources brings to 40 % of the findings.
    let fixable = found.filter {
      Catalogue.shipped.entry(key: tally.tenant.recommendations[$0].key)?.quickFix == .yes
    }
    #expect(fixable.count == 30)
    let share = fixable.reduce(0) { $0 + tally.findings[$1] } * 100 / tally.findings.reduce(0, +)
    #expect((38...42).contains(share), "\(share) % of the findings have a Quick Fix")
    let shared = found.count { tally.tenant.controlsByRecommendation[$0].count > 1 }
    #expect((3...5).contains(shared * 100 / found.count))
  }

  @Test func bundlesAreSmallButForClusters() throws {
    let tally = try Self.large.get()
    var largest = 0
    for bundle in tally.bundles {
      if tally.tenant.resources.type(bundle.resource) == "microsoft.kubernetes/connectedclusters" {
        largest = max(largest, bundle.size)
      } else {
        #expect((1...4).contains(bundle.size))
      }
    }
    #expect((28...30).contains(largest))
  }

  @Test(arguments: [(60, 6_000), (199, 6_000), (300, 6_000), (20, 1_000), (4, 400)])
  func largestScopesHoldAThird(scopes: Int, findings: Int) throws {
    let sizes = try Tally(scopes: scopes, findings: findings, seed: 9).scopeSizes
    let all = sizes.reduce(0, +)
    for count in Set([max(1, scopes / 100), (scopes + 99) / 100]) {
      let share = sizes.prefix(count).reduce(0, +) * 100 / all
      #expect((20...40).contains(share), "\(count) of \(scopes) scopes hold \(share) %")
    }
  }

  @Test(arguments: [(60, 3_000), (1, 1), (2, 3), (40, 40), (50, 500), (200, 1_000)])
  func scoresAreInTheMiddleAndAsReported(scopes: Int, findings: Int) throws {
    for seed in UInt64(1)...3 {
      let tally = try Tally(scopes: scopes, findings: findings, seed: seed)
      for score in tally.scorecard.scopes.map(\.percentage) + [tally.scorecard.overall] {
        #expect((2_500...7_500).contains(score.tenThousandths), "seed \(seed): \(score)")
      }
      let reconciliation = Reconciliation(tenant: tally.tenant, scorecard: tally.scorecard)
      #expect(reconciliation.differences.isEmpty, "seed \(seed)")
      #expect(reconciliation.comparedScopes == scopes)
      #expect(reconciliation.comparedControls == 13 * scopes)
    }
  }
}
