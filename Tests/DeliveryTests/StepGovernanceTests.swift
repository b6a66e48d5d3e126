import Delivery
import Effort
import RemediationPlan
import SecureScore
import Support
import Testing

@Suite struct StepGovernanceTests {
  /// What ten machines say together; nil: no assignment.
  private func governance(_ assignments: [GovernanceAssignment?]) throws -> StepGovernance? {
    var sketch = TenantSketch(scopes: ["s"])
    sketch.controls = [("c", 4, ["r", "other"])]
    for (index, assignment) in assignments.enumerated() {
      sketch.assessments.append(("s", "/vm\(index)", "r", .unhealthy))
      sketch.assessments.append(("s", "/vm\(index)", "other", .unhealthy))
      if let assignment { sketch.governance.append(("s", "/vm\(index)", "r", assignment)) }
    }
    let tenant = try sketch.tenant()
    let recommendation = try #require(tenant.recommendations.firstIndex { $0.key == "r" })
    let step = Step(
      key: "UP-00000000", recommendation: recommendation, scope: 0, setup: .zero, once: .zero,
      items: (0..<tenant.resources.count).map { Step.Item(resource: $0, method: .byHand, effort: .zero) })
    return StepGovernance(of: step, in: tenant)
  }

  @Test func aStepWithoutAssignmentsHasNone() throws {
    #expect(try governance([nil, nil]) == nil)
    var sketch = TenantSketch(scopes: ["s"])
    sketch.assessments = [("s", "/vm", "r", .unhealthy), ("s", "/vm", "other", .unhealthy)]
    sketch.governance = [("s", "/vm", "other", GovernanceAssignment(owner: "a", dueDay: 1))]
    let tenant = try sketch.tenant()
    #expect(tenant.governance.count == 1)
    let step = Step(
      key: "", recommendation: 1, scope: 0, setup: .zero, once: .zero,
      items: [Step.Item(resource: 0, method: .byHand, effort: .zero)])
    #expect(tenant.recommendations[1].key == "r")
    #expect(StepGovernance(of: step, in: tenant) == nil)
  }

  @Test func mostResourcesMakeTheOwnerAndTheEarliestDayIsDue() throws {
    let found = try #require(
      try governance([
        GovernanceAssignment(owner: "zoe", dueDay: 20_800),
        GovernanceAssignment(owner: "zoe", dueDay: 20_799),
        GovernanceAssignment(owner: "adam", dueDay: 20_700, isGracePeriod: true), nil,
        GovernanceAssignment(owner: "", dueDay: 20_800),
      ]))
    #expect(found.resources == 4)
    #expect(found.owner == "zoe")
    #expect(found.owners.map(\.name) == ["zoe", "adam"])
    #expect(found.owners.map(\.resources) == [2, 1])
    #expect(found.dueDate == "2026-09-04")
    #expect(found.dueDates.map(\.name) == ["2026-09-04", "2026-12-12", "2026-12-13"])
    #expect(found.dueDates.map(\.resources) == [1, 1, 2])
    #expect(found.inGracePeriod == 1)
    #expect(found.tickets.isEmpty)
  }

  @Test func tiesGoToTheSmallerName() throws {
    let names = ["b", "B", "a", "é", "e\u{301}"]
    let found = try #require(try governance(names.map { GovernanceAssignment(owner: $0) }))
    // By bytes; the two spellings of one letter are two texts.
    #expect(found.owner == "B")
    #expect(
      found.owners.map { Array($0.name.utf8) } == ["B", "a", "b", "e\u{301}", "é"].map { Array($0.utf8) })
    #expect(found.dueDate == nil)
  }

  @Test func everyTicketIsNamedOnce() throws {
    let first = GovernanceTicket(number: "1", link: "https://t.example/1", status: "Active")
    let other = GovernanceTicket(number: "INC2")
    let found = try #require(
      try governance([
        GovernanceAssignment(ticket: other), GovernanceAssignment(ticket: first),
        GovernanceAssignment(ticket: other), GovernanceAssignment(),
      ]))
    #expect(found.tickets == [first, other])
    #expect(found.resources == 4)
    #expect(found.owner == nil)
  }
}
