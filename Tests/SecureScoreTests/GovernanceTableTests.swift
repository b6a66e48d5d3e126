import SecureScore
import Support
import Testing

@Suite struct GovernanceTableTests {
  private static let sketch: TenantSketch = {
    var sketch = TenantSketch(scopes: ["s-1", "s-2"])
    sketch.controls = [("c", 4, ["r1", "r2"])]
    sketch.assessments = [
      ("s-1", "/A/vm1", "r1", .unhealthy), ("s-1", "/A/vm1", "r2", .healthy),
      ("s-1", "/A/vm10", "r1", .unhealthy), ("s-2", "/A/vm1", "r1", .unhealthy),
    ]
    sketch.governance = [
      ("s-2", "/a/VM1", "R1", GovernanceAssignment(owner: "zoe", dueDay: 30)),
      ("s-1", "/A/vm10", "r1", GovernanceAssignment(owner: "adam", dueDay: 20, isGracePeriod: true)),
      (
        "s-1", "/A/vm1", "r2",
        GovernanceAssignment(owner: "zoe", etaDay: 9, ticket: GovernanceTicket(number: "7"))
      ),
    ]
    return sketch
  }()

  private func rows(_ tenant: Tenant) -> [String] {
    tenant.governance.assessments.enumerated().map { "\($1) \(tenant.governance[$0])" }
  }

  @Test func assignmentsLieBesideTheirAssessments() throws {
    let tenant = try Self.sketch.tenant()
    #expect(tenant.governance.assessments == [1, 2, 3])
    #expect(tenant.governance.assignment(ofAssessment: 0) == nil)
    #expect(tenant.governance.assignment(ofAssessment: 1)?.ticket.number == "7")
    #expect(tenant.governance.assignment(ofAssessment: 2)?.isGracePeriod == true)
    #expect(tenant.governance.assignment(ofAssessment: 3)?.owner == "zoe")
    #expect(tenant.governance.assignment(ofAssessment: 4) == nil)
    #expect(tenant.input.orphanedAssignments == 0)
    #expect(tenant.input.repeatedAssignments == 0)
    let fixed = tenant.assessments.setting([0, 2], to: .healthy)
    #expect(tenant.replacing(assessments: fixed).governance == tenant.governance)
  }

  @Test(arguments: 0..<20) func orderOfRowsDoesNotMatter(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var sketch = Self.sketch
    // Several for one assessment, and some for none.
    for owner in ["b", "a", "", "c"] {
      for day in [nil, 5, 6] as [Int32?] {
        let ticket = GovernanceTicket(number: owner, status: day == nil ? "x" : "")
        sketch.governance.append(
          ("s-1", "/A/vm1", "r1", GovernanceAssignment(owner: owner, dueDay: day, ticket: ticket)))
      }
    }
    sketch.governance.append(("s-1", "/A/gone", "r1", GovernanceAssignment(owner: "a")))
    sketch.governance.append(("s-3", "/A/vm1", "r1", GovernanceAssignment(owner: "nobody else")))
    sketch.governance.append(("s-1", "/A/vm1", "r3", GovernanceAssignment(owner: "a")))
    let reference = try sketch.tenant()
    #expect(reference.input.orphanedAssignments == 3)
    #expect(reference.input.repeatedAssignments == 11)
    #expect(reference.governance.assignment(ofAssessment: 0)?.owner == "a")
    #expect(reference.governance.assignment(ofAssessment: 0)?.dueDay == 5)
    // What is left aside leaves nothing behind.
    #expect(reference.scopes.map(\.id) == ["s-1", "s-2"])
    #expect(reference.recommendations.map(\.key) == ["r1", "r2"])
    sketch.governance.shuffle(using: &random)
    sketch.assessments.shuffle(using: &random)
    let tenant = try sketch.tenant()
    #expect(rows(tenant) == rows(reference), "seed \(seed)")
    #expect(tenant.governance == reference.governance, "seed \(seed)")
    #expect(tenant.input == reference.input, "seed \(seed)")
  }

  @Test func ofSeveralTheEarliestDayCountsThenTheSmallestOwner() throws {
    func settled(_ assignments: GovernanceAssignment...) throws -> GovernanceAssignment? {
      var sketch = Self.sketch
      sketch.governance = assignments.map { ("s-1", "/A/vm1", "r1", $0) }
      return try sketch.tenant().governance.assignment(ofAssessment: 0)
    }
    let (early, late) = (
      GovernanceAssignment(owner: "z", dueDay: -5), GovernanceAssignment(owner: "a", dueDay: 7)
    )
    #expect(try settled(late, early) == early)
    #expect(try settled(late, GovernanceAssignment(owner: "0")) == late)
    #expect(try settled(GovernanceAssignment(owner: "b", dueDay: 7), late) == late)
    #expect(try settled(GovernanceAssignment(owner: "", dueDay: 7), late) == late)
    #expect(
      try settled(GovernanceAssignment(isGracePeriod: true), GovernanceAssignment())?.isGracePeriod == false)
  }

  @Test func fingerprintSeesEveryAssignmentThatIsKept() throws {
    var none = Self.sketch
    none.governance = []
    var orphaned = none
    orphaned.governance = [("s-9", "/A/vm1", "r1", GovernanceAssignment(owner: "a", dueDay: 1))]
    let empty = try none.tenant()
    #expect(empty.governance.isEmpty)
    #expect(try orphaned.tenant().input.fingerprint == empty.input.fingerprint)
    var fingerprints = [empty.input.fingerprint, try Self.sketch.tenant().input.fingerprint]
    for change in [
      { $0.owner = "someone" }, { $0.dueDay = 31 }, { $0.dueDay = nil }, { $0.etaDay = 31 },
      { $0.isGracePeriod = true }, { $0.ticket.number = "8" }, { $0.ticket.link = "https://t.example" },
      { $0.ticket.status = "Closed" },
    ] as [(inout GovernanceAssignment) -> Void] {
      var sketch = Self.sketch
      change(&sketch.governance[0].assignment)
      fingerprints.append(try sketch.tenant().input.fingerprint)
    }
    // What loses to another assignment leaves nothing behind.
    var repeated = Self.sketch
    repeated.governance.append(("s-2", "/A/vm1", "r1", GovernanceAssignment(owner: "late", dueDay: 31)))
    #expect(try repeated.tenant().input.fingerprint == fingerprints[1])
    var moved = Self.sketch
    moved.governance[0].scope = "s-1"
    fingerprints.append(try moved.tenant().input.fingerprint)
    moved.governance.removeFirst()
    fingerprints.append(try moved.tenant().input.fingerprint)
    #expect(Set(fingerprints).count == fingerprints.count)
  }

  @Test(arguments: [true, false]) func connectorsAreScopesOrPartOfTheirSubscription(isReported: Bool) throws {
    let connector = Array("/sub/s/connectors/aws".utf8)
    let resource = Array("/sub/s/connectors/aws/data/Bucket".utf8)
    var builder = TenantBuilder()
    let subscription = builder.scope(id: Array("s".utf8).span)
    let scope = builder.scope(id: connector.span, kind: .connector(subscription: subscription))
    if isReported {
      builder.add(
        ReportedScore(maximum: Points(1), current: nil, percentage: nil, weight: nil), scope: scope)
    }
    let index = try builder.recommendation(key: Array("r".utf8).span)
    try builder.addAssessment(
      resource: builder.resource(id: resource.span, scope: scope), recommendation: index, state: .unhealthy)
    builder.add(
      GovernanceAssignment(owner: "a"),
      to: GovernedFinding(
        subscription: Array("S".utf8), connector: Array("/SUB/s/connectors/AWS".utf8), resource: resource,
        recommendation: Array("R".utf8)))
    let tenant = try builder.build()
    #expect(tenant.scopes.map(\.id) == [isReported ? "/sub/s/connectors/aws" : "s"])
    #expect(tenant.governance.assessments == [0])
  }
}
