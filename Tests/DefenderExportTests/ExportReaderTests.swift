import DefenderExport
import SecureScore
import Testing

@Suite struct ExportReaderTests {
  @Test func keysAndWordsCompareWithoutCase() throws {
    let row = assessment("K1", extra: #","resourceDetails":{"source":"AZURE","ID":"/Subscriptions/s1/x/Y"}"#)
    let upper = row.replacing("\"properties\"", with: "\"PROPERTIES\"").replacing(
      "\"code\"", with: "\"Code\""
    )
    .replacing("Unhealthy", with: "UNHEALTHY").replacing("\"type\"", with: "\"Type\"")
    .replacing("microsoft.security/assessments\"", with: "Microsoft.SECURITY/Assessments\"")
    let (one, two) = (try read(row).tenant, try read(upper).tenant)
    #expect(describe(one) == describe(two))
    #expect(one.input.fingerprint == two.input.fingerprint)
    #expect(one.scopes.map(\.id) == ["s1"])
    #expect(one.recommendations.map(\.key) == ["k1"])
    #expect(one.resources.id(0) == "/subscriptions/s1/x/y")
    #expect(one.assessments.states == [.unhealthy])
  }

  @Test func theScoresInitiativeDecidesTheState() throws {
    let initiatives = { (name: String) in
      #"""
      ,"statusPerInitiative":[{"policyInitiativeName":"Other","assessmentStatus":{"code":"NotApplicable"}},
      {"policyInitiativeName":"\#(name)","assessmentStatus":{"code":"Healthy","cause":"x"}}]
      """#
    }
    #expect(
      try read("[\(assessment("k", extra: initiatives("asc default")))]").tenant.assessments.states == [
        .healthy
      ])
    #expect(
      try read("[\(assessment("k", extra: initiatives("Mine")))]").tenant.assessments.states == [.unhealthy])
  }

  @Test func unknownWordsAreCountedAndTolerated() throws {
    let metadata =
      #","metadata":{"severity":"Extreme","userImpact":"Low","implementationEffort":"Vast","assessmentType":"New"}"#
    let tenant = try read(
      "[\(assessment("k", code: "Foo", extra: metadata)),\(assessment("k", "/subscriptions/S1/y", extra: metadata))]"
    ).tenant
    #expect(
      tenant.input.unknownValues == [
        "status.code=Foo": 1, "severity=Extreme": 1, "implementationEffort=Vast": 1, "assessmentType=New": 1,
      ])
    #expect(tenant.assessments.states.sorted { $0.rawValue < $1.rawValue } == [.notApplicable, .unhealthy])
    #expect(tenant.recommendations[0].userImpact == .low)
    #expect(tenant.recommendations[0].severity == .unknown)
    #expect(tenant.recommendations[0].isBuiltIn)
  }

  @Test func metadataIsReadFromBothPlaces() throws {
    let row = assessment(
      "k",
      extra: #"""
        ,"displayName":"Assessment name","metadata":{"displayName":"Embedded","severity":"Low","preview":true,
        "categories":["Compute","Data"],"threats":["dataSpillage"],"assessmentType":"CustomerManaged"},
        "links":{"azurePortal":"portal.azure.com/#blade/K/resourceId/abc"}
        """#)
    let metadata = #"""
      {"id":"/providers/Microsoft.Security/assessmentMetadata/K","type":"Microsoft.Security/assessmentMetadata",
      "properties":{"displayName":"Row","severity":"High","description":"D","remediationDescription":"R"}}
      """#
    let embedded = try read("[\(row)]").tenant.recommendations[0]
    #expect(embedded.name == "Embedded")
    #expect(embedded.severity == .low)
    #expect(embedded.isPreview && !embedded.isBuiltIn)
    #expect(embedded.categories == ["Compute", "Data"])
    #expect(embedded.threats == ["dataSpillage"])
    #expect(embedded.link == "https://portal.azure.com/#blade/K")
    for order in ["[\(row),\(metadata)]", "[\(metadata),\(row)]"] {
      let both = try read(order).tenant.recommendations[0]
      #expect(both.name == "Row")
      #expect(both.severity == .high)
      #expect(both.remediation == "R")
      #expect(!both.isPreview && both.isBuiltIn)
      #expect(both.metadataOrigin == .export)
    }
  }

  @Test(arguments: [
    ("portal.azure.com/#x", "https://portal.azure.com/#x"), ("http://a/b", "http://a/b"),
    ("HTTPS://a/b", "HTTPS://a/b"), ("javascript:alert(1)", ""), ("data:text/html,x", ""), ("//evil/x", ""),
    ("https://a/ b", ""), ("portal/<b>", ""), ("https://p/#x/resourceid/%2Fsub", "https://p/#x"),
  ])
  func onlyWebLinksAreKept(link: String, kept: String) throws {
    let row = assessment("k", extra: #","links":{"azurePortal":"\#(link)"}"#)
    #expect(try read(row).tenant.recommendations[0].link == kept)
  }

  @Test func duplicatesAreSettledByDate() throws {
    let rows = ["2024-01-02T00:00:00Z", "2024-01-01T23:59:59.9999999Z", "2024-01-02T01:30:00+02:00"]
      .enumerated().map {
        assessment("k").replacing(
          "\"Unhealthy\"",
          with: "\"\(["Healthy", "Unhealthy", "Unhealthy"][$0])\",\"statusChangeDate\":\"\($1)\"")
      }
    for order in [rows, rows.reversed()] {
      let tenant = try read("[\(order.joined(separator: ","))]").tenant
      #expect(tenant.assessments.states == [.healthy])
      #expect(tenant.input.duplicates == 2)
      #expect(tenant.input.exportDate == "2024-01-02")
    }
  }

  @Test func rowsOfOtherCloudsBelongToTheirConnectorOnceItHasAScore() throws {
    let connector =
      "/subscriptions/S1/resourceGroups/g/providers/Microsoft.Security/securityConnectors/aws1"
    let row = #"""
      {"id":"\#(connector)/securityentitydata/aws-s3-b/providers/Microsoft.Security/assessments/k","name":"k",
      "type":"microsoft.security/assessments","subscriptionId":"S1","properties":{"status":{"code":"Healthy"},
      "resourceDetails":{"Source":"AWS","Id":"arn:aws:s3:::b","ResourceType":"AWS S3 Bucket",
      "AzureResourceId":"\#(connector)/securityentitydata/aws-s3-b"}}}
      """#
    let score = #"""
      {"id":"\#(connector.lowercased())/providers/microsoft.security/securescores/ascScore","name":"ascScore",
      "type":"microsoft.security/securescores",
      "properties":{"environment":"AWS","score":{"max":10,"current":5,"percentage":0.5},"weight":3}}
      """#
    let alone = try read(row).tenant
    #expect(alone.scopes.map(\.id) == ["s1"])
    #expect(alone.resources.type(0) == "aws s3 bucket")
    #expect(alone.resources.id(0) == connector.lowercased() + "/securityentitydata/aws-s3-b")
    for text in [row + "\n" + score, score + "\n" + row] {
      let scored = try read("[\(assessment("k"))]", text).tenant
      #expect(scored.scopes.map(\.id) == [connector.lowercased(), "s1"])
      #expect(scored.scopes[0].name == "aws1")
      #expect(scored.scopes[0].environment == "AWS")
      #expect(scored.resources.scopes == [0, 1])
    }
  }

  @Test func resourcesWithoutDetailsAreNamedByTheRow() throws {
    let row = assessment("k", "/subscriptions/S1/resourceGroups/g/", extra: #","resourceDetails":null"#)
    let tenant = try read(row).tenant
    #expect(tenant.resources.spelledID(0) == "/subscriptions/S1/resourceGroups/g")
    #expect(tenant.resources.type(0) == "microsoft.resources/subscriptions/resourcegroups")
  }

  @Test func namesTypesAndTagsComeFromOtherTables() throws {
    let rows = #"""
      {"id":"/subscriptions/S1","name":"Production","type":"microsoft.resources/subscriptions","subscriptionId":"S1",
       "properties":{"managementGroupAncestorsChain":[{"displayName":"Corp","name":"Corp-Id"},{"name":"root"}]}}
      {"id":"/providers/Microsoft.Management/managementGroups/root","name":"root",
       "type":"microsoft.management/managementgroups","properties":{"displayName":"Tenant Root"}}
      {"id":"/subscriptions/S1/resourcegroups/G/providers/microsoft.compute/virtualmachines/VM1","name":"VM1",
       "type":"microsoft.compute/virtualmachines","tags":{"Env":"Prod","n":3},"properties":{"status":"odd"}}
      {"id":"/subscriptions/S1/resourcegroups/G/providers/microsoft.web/sites/unseen","type":"microsoft.web/sites"}
      """#
    let tenant = try read(assessment("k"), rows).tenant
    #expect(tenant.scopes.map(\.name) == ["Production"])
    #expect(tenant.scopes[0].managementGroups == ["root", "corp-id"])
    #expect(
      tenant.managementGroups == [
        ManagementGroup(id: "corp-id", name: "Corp", parent: "root"),
        ManagementGroup(id: "root", name: "Tenant Root", parent: nil),
      ])
    #expect(tenant.resources.count == 1)
    #expect(
      tenant.resources.spelledID(0).hasSuffix(
        "/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm1"))
    #expect(tenant.resources.tagSets[Int(tenant.resources.tagIndices[0])] == ["env=prod"])
    #expect(tenant.resources.typeNames == ["", "microsoft.compute/virtualmachines"])
    let rest = try read(
      assessment("k"),
      #"{"value":[{"id":"/subscriptions/s1","subscriptionId":"s1","displayName":"P","state":"Enabled"}]}"#)
    #expect(rest.tenant.scopes.map(\.name) == ["P"])
    #expect(rest.rowsByKind[.subscription] == 1)
  }

  @Test func controlsWithExpandedDefinitions() throws {
    let row = #"""
      {"id":"/subscriptions/S1/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/C1","name":"C1",
      "type":"microsoft.security/securescores/securescorecontrols","properties":{"displayName":"Reported",
      "healthyResourceCount":3,"unhealthyResourceCount":1,"notApplicableResourceCount":0,
      "score":{"max":4,"current":3.0,"percentage":0.75},"weight":4,
      "definition":{"name":"C1","properties":{"displayName":"Defined","maxScore":4,"assessmentDefinitions":[
      {"id":"/providers/Microsoft.Security/assessmentMetadata/K2"},{"id":"/providers/Microsoft.Security/assessmentMetadata/k1"}]}}}}
      """#
    let tenant = try read(row).tenant
    #expect(
      tenant.controls == [Control(id: "c1", name: "Defined", maximum: Points(4), recommendations: [0, 1])])
    #expect(tenant.reportedControls[0].score.current == Points(3))
    // Another initiative's score is none of ours.
    let other = row.replacing("ascScore", with: "otherScore")
    #expect(try read(other).tenant.reportedControls.isEmpty)
  }

  @Test func silentControlsAreFilledFromTheCatalogue() throws {
    let catalogue = CatalogueFallback(
      controls: [CatalogueFallback.Control(id: "c1", name: "Known", maximum: Points(6), members: ["k", "z"])])
    let row = #"""
      {"id":"/subscriptions/S1/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/C1",
      "type":"microsoft.security/securescores/securescorecontrols","properties":{
      "healthyResourceCount":0,"unhealthyResourceCount":0,"notApplicableResourceCount":5,"score":{"max":0},"weight":0}}
      """#
    let tenant = try read("[\(row),\(assessment("k"))]", catalogue: catalogue).tenant
    #expect(tenant.controls.map(\.name) == ["Known"])
    #expect(tenant.controls.map(\.maximum) == [Points(6)])
    #expect(tenant.controls.map(\.recommendations) == [[0]])
    #expect(tenant.controls[0].maximumOrigin == .catalogue)
    let reported = try read(row.replacing("\"max\":0", with: "\"max\":5"), catalogue: catalogue).tenant
    #expect(reported.controls.map(\.maximum) == [Points(5)])
    #expect(reported.controls[0].maximumOrigin == .export)
  }

  @Test(arguments: [
    ("28.84", 288_400), ("0", 0), ("3.7400000000000002", 37_400), ("23.529411764705884", 235_294),
    ("1e-17", 0), ("\"5.04\"", 50_400), ("0.00005", 0), ("0.00015", 2), ("60", 600_000),
  ])
  func numbersAreExactDecimals(text: String, tenThousandths: Int64) throws {
    let row = #"""
      {"id":"/subscriptions/S1/providers/Microsoft.Security/secureScores/ascScore",
      "type":"microsoft.security/securescores","properties":{"score":{"max":60,"current":\#(text)}}}
      """#
    let score = try #require(try read(row).tenant.reportedScores[0])
    #expect(score.current == Points(tenThousandths: tenThousandths))
  }

  @Test func emptyScoresOnlyNameTheScope() throws {
    let row = #"""
      {"id":"/subscriptions/S1/providers/Microsoft.Security/secureScores/ascScore",
      "type":"microsoft.security/securescores","properties":{"environment":"Azure","score":{},"weight":0}}
      """#
    let tenant = try read(row).tenant
    #expect(tenant.scopes.map(\.environment) == ["Azure"])
    #expect(tenant.reportedScores == [nil])
  }

  @Test func aPageThatNamesTheNextOneIsAWarning() throws {
    let pages = [#"{"value":[\#(assessment("k"))],"nextLink":"https://x"}"#, #"{"value":[]}"#]
    #expect(try read(pages[0]).warnings.count == 1)
    #expect(try read(pages[0] + pages[1]).warnings == [])
    #expect(try read(#"{"data":[\#(assessment("k"))],"skip_token":null}"#).warnings == [])
    #expect(try read("[]").tenant.assessments.count == 0)
  }

  @Test func shuffledRowsGiveTheSameTenant() throws {
    let rows = try Fixture.recorded.flatMap { RecordSplitterTests.records(of: try Fixture.bytes($0)) }
    let reference = try readFixtures(Fixture.recorded).tenant
    for seed in UInt64(1)...4 {
      var random = Generator(state: seed)
      let shuffled = rows.shuffled(using: &random).map { $0.replacing("\n", with: " ") }.joined(
        separator: "\n")
      let tenant = try read(shuffled).tenant
      #expect(describe(tenant) == describe(reference), "seed \(seed)")
      #expect(tenant.input.fingerprint == reference.input.fingerprint, "seed \(seed)")
    }
  }

  @Test func progressCountsBytesAndRows() throws {
    var last = (bytes: 0, rows: 0)
    var reader = try ExportReader(options: ExportOptions(progress: { last = ($0, $1) }))
    let text = "[\(assessment("a")),\(assessment("b"))]"
    try reader.read(InputSource(name: "x", bytes: Array(text.utf8), chunkSize: 10))
    #expect(last == (text.utf8.count, 2))
  }
}

/// A small reproducible generator.
struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
  }
}

extension RecordSplitterTests {
  static func records(of bytes: [UInt8]) -> [String] { split(bytes, chunkSize: bytes.count).records }
}
