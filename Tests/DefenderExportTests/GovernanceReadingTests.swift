import DefenderExport
import SecureScore
import Testing

@Suite struct GovernanceReadingTests {
  private static let machine =
    "/subscriptions/S1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm1"

  /// An assignment as Resource Graph writes it, for an assessment of the machine.
  private func assignment(
    _ key: String = "k", _ properties: String, id: String? = nil,
    type: String = #""type":"microsoft.security/assessments/governanceassignments","#
  ) -> String {
    let path = "\(Self.machine)/providers/Microsoft.Security/assessments/\(key)/governanceAssignments/g1"
    return #"{"id":"\#(id ?? path)",\#(type)"properties":{\#(properties)}}"#
  }

  private func found(_ properties: String) throws -> GovernanceAssignment? {
    try read("[\(assessment("k")),\(assignment("k", properties))]").tenant.governance
      .assignment(ofAssessment: 0)
  }

  @Test func theOfficialExampleIsRead() throws {
    let folder = "Tests/Fixtures/official-rest/"
    let path = folder + "governanceAssignments.list.json"
    let orphaned = try readFixtures([path])
    #expect(orphaned.tenant.governance.isEmpty)
    #expect(orphaned.tenant.input.orphanedAssignments == 2)
    #expect(orphaned.tenant.scopes.isEmpty)
    #expect(orphaned.tenant.recommendations.isEmpty)
    var reader = try ExportReader()
    try reader.read(InputSource(name: path, bytes: try Fixture.bytes(path)))
    let group = "/subscriptions/c32e05d9-7207-4e22-bdf4-4f7d9c72e5fd/resourceGroups/compute_servers/providers"
    let rows = ["win2011", "WIN2012"].map {
      assessment("6b9421dd-5555-2251-9b3d-2be58e2f82cd", "\(group)/Microsoft.Compute/virtualMachines/\($0)")
    }
    try reader.read(
      InputSource(name: "rest", bytes: Array(#"{"value":[\#(rows.joined(separator: ","))]}"#.utf8)))
    let tenant = try reader.finish().tenant
    #expect(tenant.governance.assessments == [0, 1])
    #expect(
      tenant.governance[0]
        == GovernanceAssignment(
          owner: "user2@contoso.com", dueDay: 18_999, etaDay: 19_000, isGracePeriod: true,
          ticket: GovernanceTicket(number: "653424", link: "https://snow.com", status: "Active")))
    #expect(tenant.governance[1].owner == "user@contoso.com")
    // Due dates are no dates of the export.
    #expect(tenant.input.exportDate == nil)
  }

  @Test func rowsComeBeforeOrAfterTheirAssessments() throws {
    let rows = [
      assessment("k"), assignment("K", #""owner":"a","remediationDueDate":"2026-12-31T23:59:59.999Z""#),
    ]
    let (one, two) = (
      try read("[\(rows[0]),\(rows[1])]").tenant, try read(rows[1] + "\n" + rows[0]).tenant
    )
    #expect(one.governance == two.governance)
    #expect(one.governance.count == 1)
    #expect(one.input.fingerprint == two.input.fingerprint)
    #expect(try read(rows[0]).tenant.input.fingerprint != one.input.fingerprint)
  }

  @Test func keysAndWordsCompareWithoutCase() throws {
    let row = assignment("k", #""owner":"a","isGracePeriod":true,"additionalData":{"ticketNumber":5}"#)
    let upper = row.replacing("owner", with: "OWNER").replacing("isGracePeriod", with: "ISGRACEPERIOD")
      .replacing("additionalData", with: "AdditionalDATA").replacing("ticketNumber", with: "TICKETnumber")
      .replacing("governanceassignments", with: "governanceAssignments")
      .replacing("providers/Microsoft.Security", with: "PROVIDERS/microsoft.security")
      .replacing("virtualMachines", with: "VIRTUALMACHINES")
    let tables = try [row, upper].map { try read("[\(assessment("k")),\($0)]").tenant.governance }
    #expect(tables[0].count == 1)
    #expect(tables[0] == tables[1])
    let untyped = assignment(
      "k", #""additionalData":{"ticketNumber":5},"owner":"a","isGracePeriod":true"#, type: "")
    #expect(try read("[\(assessment("k")),\(untyped)]").tenant.governance == tables[0])
  }

  @Test func whatIsAbsentIsAbsent() throws {
    #expect(try found("") == GovernanceAssignment())
    #expect(
      try found(
        #""owner":null,"remediationDueDate":null,"remediationEta":null,"isGracePeriod":null,"additionalData":null"#
      ) == GovernanceAssignment())
    #expect(
      try found(#""remediationDueDate":"","remediationEta":{},"additionalData":{}"#) == GovernanceAssignment()
    )
  }

  @Test(
    arguments: [
      ("2026-12-31", 20_818), ("2026-12-31T00:00:00Z", 20_818), ("2026-12-31T23:30:00-02:00", 20_819),
      ("1970-01-01T00:00:00", 0),
    ] as [(String, Int32)])
  func daysAreThoseOfUTC(_ text: String, _ day: Int32) throws {
    #expect(try found(#""remediationDueDate":"\#(text)""#)?.dueDay == day)
    #expect(try found(#""remediationEta":{"eta":"\#(text)"}"#)?.etaDay == day)
  }

  @Test(arguments: [
    ("4711", "4711"), ("\"INC0012345\"", "INC0012345"), ("4711.0", "4711"), ("null", ""),
    ("-1", "-1"),
  ])
  func ticketNumbersAreDigitsOrTexts(_ value: String, _ number: String) throws {
    #expect(try found(#""additionalData":{"ticketNumber":\#(value)}"#)?.ticket.number == number)
  }

  @Test(arguments: [
    ("https://t.example/1", "https://t.example/1"), ("t.example/1", "https://t.example/1"),
    ("javascript:alert(1)", ""), ("https://t.example/\\\"><script>", ""), ("data:text/html,x", ""),
  ])
  func ticketLinksAreLinksOrNothing(_ value: String, _ link: String) throws {
    #expect(try found(#""additionalData":{"ticketLink":"\#(value)"}"#)?.ticket.link == link)
  }

  @Test(arguments: [
    (#""owner":7"#, "properties.owner", "the value has the wrong type"),
    (#""remediationDueDate":"soon""#, "properties.remediationDueDate", "no date"),
    (#""remediationDueDate":"2026-02-30T00:00:00Z""#, "properties.remediationDueDate", "no date"),
    (#""remediationDueDate":20261231"#, "properties.remediationDueDate", "the value has the wrong type"),
    (#""remediationEta":"2026-12-31""#, "properties.remediationEta", "the value has the wrong type"),
    (#""remediationEta":{"eta":"x"}"#, "properties.remediationEta.eta", "no date"),
    (#""isGracePeriod":"maybe""#, "properties.isGracePeriod", "the value has the wrong type"),
    (#""additionalData":[]"#, "properties.additionalData", "the value has the wrong type"),
    (
      #""additionalData":{"ticketNumber":{}}"#, "properties.additionalData.ticketNumber",
      "the value has the wrong type"
    ),
    (#""additionalData":{"ticketNumber":1.5}"#, "properties.additionalData.ticketNumber", "no ticket number"),
    (
      #""additionalData":{"ticketLink":1}"#, "properties.additionalData.ticketLink",
      "the value has the wrong type"
    ),
  ])
  func badRecordsAreLeftAside(_ properties: String, _ path: String, _ problem: String) throws {
    // Many sound rows, so that one bad one is less than one in a hundred.
    let rows = (0..<150).map { assessment("k", Self.machine + "\($0)") } + [assignment("k", properties)]
    let text = "[\(rows.joined(separator: ","))]"
    let outcome = try read(text)
    #expect(outcome.tenant.input.skipped == 1)
    #expect(outcome.faults.map(\.path) == [path])
    #expect(outcome.faults.first?.problem == problem)
    #expect(outcome.tenant.governance.isEmpty)
    #expect(try failure(text, strict: true)?.fault.path == path)
  }

  @Test(arguments: [
    ("", "missing"), ("/subscriptions/S1/governanceAssignments/g", "it names no assessment"),
    ("/providers/Microsoft.Security/assessments/k/governanceAssignments/g", "it names no assessment"),
  ])
  func anAssignmentMustNameItsAssessment(_ id: String, _ problem: String) throws {
    let error = try failure(assignment("k", #""owner":"a""#, id: id))
    #expect(error?.fault.path == "id")
    #expect(error?.fault.problem.hasSuffix(problem) == true)
  }

  /// Assessments carry data of any shape under the name that tickets have in assignments.
  @Test(arguments: ["7", "[]", #"{"ticketNumber":{},"ticketLink":5}"#, #"{"subAssessmentsLink":"x"}"#])
  func dataOfAssessmentsIsNotLookedInto(_ data: String) throws {
    let row = assessment("k", extra: #","additionalData":\#(data)"#)
    let (plain, tenant) = (try read(assessment("k")).tenant, try read(row).tenant)
    #expect(tenant.input.skipped == 0)
    #expect(tenant.input.fingerprint == plain.input.fingerprint)
  }
}
