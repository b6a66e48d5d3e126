import SecureScore
import Support
import Testing

@Suite struct TenantBuilderTests {
  private static let sketch: TenantSketch = {
    var sketch = TenantSketch(scopes: ["s-2", "s-1"])
    sketch.controls = [("Zeta", 4, ["r3", "r1"]), ("Alpha", 8, ["r2"])]
    sketch.describe("r1") {
      $0.name = "First"
      $0.severity = .high
    }
    sketch.assessments = [
      ("s-2", "vm-b", "r3", .healthy), ("s-2", "vm-a", "r1", .unhealthy),
      ("s-1", "vm-b", "r1", .notApplicable),
      ("s-2", "vm-a", "r2", .healthy), ("s-1", "VM-C", "r4", .unhealthy),
    ]
    sketch.types = ["vm-a": "Microsoft.Compute/virtualMachines"]
    sketch.tags = ["vm-a": ["Env=Prod", "app=x"]]
    return sketch
  }()

  @Test func ordersEverythingByIdentity() throws {
    let tenant = try Self.sketch.tenant()
    #expect(tenant.scopes.map(\.id) == ["s-1", "s-2"])
    #expect(tenant.recommendations.map(\.key) == ["r1", "r2", "r3", "r4"])
    #expect(tenant.recommendations.map(\.name) == ["First", "r2", "r3", "r4"])
    #expect(tenant.controls.map(\.id) == ["alpha", "zeta"])
    #expect(tenant.controls.map(\.recommendations) == [[1], [0, 2]])
    #expect((0..<tenant.resources.count).map(tenant.resources.id) == ["vm-b", "vm-c", "vm-a", "vm-b"])
    #expect(tenant.resources.name(1) == "VM-C")
    #expect(tenant.resources.type(2) == "microsoft.compute/virtualmachines")
    #expect(tenant.resources.tagSets[Int(tenant.resources.tagIndices[2])] == ["app=x", "env=prod"])
    #expect(tenant.assessments.starts == [0, 1, 2, 4, 5])
    #expect(tenant.assessments.states == [.notApplicable, .unhealthy, .unhealthy, .healthy, .healthy])
    #expect(tenant.recommendations[0].metadataOrigin == .export)
    #expect(tenant.recommendations[1].metadataOrigin == .none)
  }

  @Test(arguments: 0..<20) func orderOfRowsDoesNotMatter(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let reference = try Self.sketch.tenant()
    var shuffled = Self.sketch
    shuffled.scopes.shuffle(using: &random)
    shuffled.controls.shuffle(using: &random)
    shuffled.assessments.shuffle(using: &random)
    let tenant = try shuffled.tenant()
    #expect(describe(tenant) == describe(reference), "seed \(seed)")
    #expect(tenant.input.fingerprint == reference.input.fingerprint, "seed \(seed)")
    #expect(tenant.input.fingerprint.count == 16)
  }

  @Test func fingerprintSeesContentAndNotCounters() throws {
    let reference = try Self.sketch.tenant().input.fingerprint
    var counted = try Self.sketch.builder()
    counted.input.files = 7
    counted.input.rows = 99
    #expect(try counted.build().input.fingerprint == reference)
    var changes: [TenantSketch] = []
    for change in [
      { $0.assessments[0].state = .unhealthy }, { $0.controls[0].maximum = 5 },
      { $0.describe("r2") { $0.isPreview = true } }, { $0.tags["vm-a"] = ["env=test"] },
      { $0.scopeNames["s-1"] = "one" }, { $0.assessments[0].resource = "vm-bb" },
      { $0.controls[1].recommendations = ["r1"] },
      {
        $0.reportedScores["s-1"] = ReportedScore(
          maximum: Points(1), current: nil, percentage: nil, weight: nil)
      },
    ] as [(inout TenantSketch) -> Void] {
      var sketch = Self.sketch
      change(&sketch)
      changes.append(sketch)
    }
    let fingerprints = try changes.map { try $0.tenant().input.fingerprint }
    #expect(Set(fingerprints + [reference]).count == changes.count + 1)
  }

  @Test func oneResourceWithTwoSpellingsIsOne() throws {
    for order in [["/Sub/VM", "/sub/vm"], ["/sub/vm", "/Sub/VM"]] {
      var sketch = TenantSketch()
      sketch.assessments = [("s", order[0], "r1", .healthy), ("S", order[1], "R2", .unhealthy)]
      let tenant = try sketch.tenant()
      #expect(tenant.scopes.count == 1)
      #expect(tenant.resources.count == 1)
      #expect(tenant.resources.spelledID(0) == "/Sub/VM")
      #expect(tenant.assessments.recommendations == [0, 1])
    }
  }

  @Test(arguments: [
    ([(AssessmentState.healthy, Int64?(20)), (.unhealthy, 10)], AssessmentState.healthy),
    ([(.healthy, 10), (.unhealthy, 10)], .unhealthy),
    ([(.healthy, nil), (.notApplicable, nil)], .healthy),
    ([(.unhealthy, nil), (.notApplicable, 5)], .notApplicable),
    ([(.notApplicable, 0), (.unhealthy, nil)], .notApplicable),
    ([(.healthy, 10), (.notApplicable, 30), (.unhealthy, 20)], .notApplicable),
  ])
  func newestDuplicateCounts(rows: [(AssessmentState, Int64?)], expected: AssessmentState) throws {
    for order in [rows, rows.reversed()] {
      var builder = TenantBuilder()
      let scope = builder.scope(id: Array("s".utf8).span)
      let resource = builder.resource(id: Array("vm".utf8).span, scope: scope)
      let recommendation = try builder.recommendation(key: Array("r".utf8).span)
      for (state, changed) in order {
        try builder.addAssessment(
          resource: resource, recommendation: recommendation, state: state, changed: changed)
      }
      let tenant = try builder.build()
      #expect(tenant.assessments.states == [expected])
      #expect(tenant.input.duplicates == rows.count - 1)
    }
  }

  @Test func metadataRowsBeatEmbeddedMetadata() throws {
    var row = RecommendationFacts(name: "Row")
    row.severity = .low
    var embedded = RecommendationFacts(name: "Embedded")
    embedded.severity = .high
    embedded.userImpact = .moderate
    let other = RecommendationFacts(name: "Also embedded")
    let facts: [(RecommendationFacts, FactAuthority)] = [
      (row, .metadataRow), (embedded, .embeddedMetadata), (other, .embeddedMetadata),
      (RecommendationFacts(name: "Assessment"), .assessment),
    ]
    for order in [facts, facts.reversed()] {
      var builder = TenantBuilder()
      let key = try builder.recommendation(key: Array("k".utf8).span)
      for (facts, authority) in order { builder.describe(recommendation: key, facts, authority: authority) }
      let result = try builder.build().recommendations[0]
      #expect(result.name == "Row")
      #expect(result.severity == .low)
      #expect(result.userImpact == .moderate)
    }
  }

  @Test func catalogueFillsOnlySilence() throws {
    var sketch = TenantSketch(scopes: ["s"])
    sketch.assessments = [("s", "vm", "r1", .healthy), ("s", "vm", "r2", .healthy)]
    sketch.describe("r1") { $0.severity = .low }
    var known = RecommendationFacts(name: "From the catalogue")
    known.severity = .high
    let catalogue = CatalogueFallback(
      controls: [.init(id: "c", name: "Control", maximum: Points(6), members: ["r1", "r2", "r9"])],
      recommendations: ["r1": known, "r2": known])
    let silent = try sketch.tenant(catalogue: catalogue)
    #expect(silent.recommendations.map(\.severity) == [.low, .high])
    #expect(silent.recommendations.map(\.metadataOrigin) == [.export, .catalogue])
    #expect(silent.recommendations.map(\.name) == ["From the catalogue", "From the catalogue"])
    #expect(silent.controls.map(\.recommendations) == [[0, 1]])
    #expect(silent.controls[0].membershipOrigin == .catalogue)
    sketch.controls = [("c", 3, ["r2"])]
    let speaking = try sketch.tenant(catalogue: catalogue)
    #expect(speaking.controls.map(\.maximum) == [Points(3)])
    #expect(speaking.controls.map(\.recommendations) == [[1]])
    #expect(speaking.controls[0].maximumOrigin == .export)
  }

  @Test func reportedMaximumIsTheLargestOverScopes() throws {
    var builder = TenantBuilder()
    for (scope, maximum) in [("a", 0), ("b", 4), ("c", 2)] {
      builder.add(
        ReportedControl(
          scope: builder.scope(id: Array(scope.utf8).span),
          control: builder.control(id: Array("C".utf8).span),
          healthy: 1, unhealthy: 2, notApplicable: 3,
          score: ReportedScore(maximum: Points(maximum), current: nil, percentage: nil, weight: 3)),
        controlName: "Control")
    }
    let tenant = try builder.build()
    #expect(tenant.controls.map(\.maximum) == [Points(4)])
    #expect(tenant.controls.map(\.name) == ["Control"])
    #expect(tenant.reportedControls.map(\.scope) == [0, 1, 2])
    #expect(tenant.controls[0].membershipOrigin == .none)
  }

  @Test func connectorsAreScopesOnlyWithAScore() throws {
    for isReported in [false, true] {
      var builder = TenantBuilder()
      let subscription = builder.scope(id: Array("sub".utf8).span)
      let connector = builder.scope(
        id: Array("sub/connector".utf8).span, kind: .connector(subscription: subscription))
      let key = try builder.recommendation(key: Array("r".utf8).span)
      for scope in [subscription, connector] {
        let resource = builder.resource(id: Array("bucket".utf8).span, scope: scope)
        try builder.addAssessment(
          resource: resource, recommendation: key, state: scope == connector ? .unhealthy : .healthy)
      }
      let score = ReportedScore(maximum: Points(1), current: nil, percentage: nil, weight: nil)
      if isReported { builder.add(score, scope: connector) }
      let tenant = try builder.build()
      #expect(tenant.scopes.map(\.id) == (isReported ? ["sub", "sub/connector"] : ["sub"]))
      #expect(tenant.assessments.states == (isReported ? [.healthy, .unhealthy] : [.unhealthy]))
      #expect(tenant.input.duplicates == (isReported ? 0 : 1))
    }
  }

  @Test func managementGroupsAreScopesOnlyAlone() throws {
    for hasSubscription in [false, true] {
      var builder = TenantBuilder()
      let score = ReportedScore(maximum: Points(1), current: nil, percentage: nil, weight: nil)
      builder.add(score, scope: builder.scope(id: Array("group".utf8).span, kind: .managementGroup))
      if hasSubscription { builder.describe(scope: builder.scope(id: Array("sub".utf8).span)) }
      let tenant = try builder.build()
      #expect(tenant.scopes.map(\.id) == (hasSubscription ? ["sub"] : ["group"]))
      #expect(tenant.reportedScores == (hasSubscription ? [nil] : [score]))
    }
  }

  @Test func tooManyRecommendationsIsAnError() throws {
    var builder = TenantBuilder()
    for number in 0..<TenantBuilder.recommendationLimit {
      _ = try builder.recommendation(key: Array(String(number).utf8).span)
    }
    #expect(throws: TenantBuilderError.tooManyRecommendations(limit: 65_535)) {
      try builder.recommendation(key: Array("one more".utf8).span)
    }
  }

  @Test(arguments: 0..<6) func sortsLikeAPlainSort(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var ids: Set<String> = []
    let alphabet = Array("abAB/\u{0}é")
    while ids.count < 3_000 {
      let prefix = ["", "/subscriptions/0000", "/SUBSCRIPTIONS/0000/resourceGroups/long-name/"].randomElement(
        using: &random)!
      let length = Int.random(in: 0...12, using: &random)
      ids.insert(prefix + String((0..<length).map { _ in alphabet.randomElement(using: &random)! }))
    }
    var sketch = TenantSketch()
    sketch.assessments = ids.map { ("s", $0, "r", .healthy) }
    let tenant = try sketch.tenant()
    let expected = Set(ids.map(\.lowercasedASCII)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect((0..<tenant.resources.count).map(tenant.resources.id) == expected, "seed \(seed)")
    for index in 0..<tenant.resources.count where index % 97 == 0 {
      #expect(tenant.resources.index(of: expected[index]) == index, "seed \(seed)")
    }
  }

  @Test func typesAreReadFromIDs() {
    let subscription = "/subscriptions/0"
    #expect(resourceType(ofID: subscription) == "microsoft.resources/subscriptions")
    #expect(
      resourceType(ofID: subscription + "/resourceGroups/g")
        == "microsoft.resources/subscriptions/resourcegroups")
    #expect(
      resourceType(ofID: subscription + "/resourceGroups/g/providers/Microsoft.Sql/servers/a/databases/b")
        == "microsoft.sql/servers/databases")
    #expect(resourceType(ofID: "arn:aws:s3:::bucket") == "")
  }

  @Test func daysSurviveTheRoundTrip() {
    #expect(CalendarDay(secondsSince1970: 0).description == "1970-01-01")
    #expect(CalendarDay(secondsSince1970: -1).description == "1969-12-31")
    #expect(CalendarDay(secondsSince1970: 951_782_400).description == "2000-02-29")
    for days in stride(from: -800_000, to: 800_000, by: 173) {
      #expect(CalendarDay(secondsSince1970: Int64(days) * 86_400).daysSince1970 == days)
    }
  }

  private func describe(_ tenant: Tenant) -> String {
    let resources = (0..<tenant.resources.count).map {
      "\(tenant.resources.scopes[$0]) \(tenant.resources.spelledID($0)) \(tenant.resources.type($0)) \(tenant.resources.tagIndices[$0])"
    }
    return "\(tenant.scopes) \(tenant.recommendations) \(tenant.controls) \(resources) \(tenant.assessments)"
  }
}

/// A small reproducible generator.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
