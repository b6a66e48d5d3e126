import RemediationPlan
import SecureScore
import Testing

@testable import Delivery

/// What a plan leaves unhealthy.
@Suite struct StillUnhealthyTests {
  /// Each unhealthy assessment is either in a step or in the list, counted one by one.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyUnhealthyAssessmentIsSomewhere(_ seed: UInt64) throws {
    let report = try BriefingFixture.random(
      seed: seed, recommendations: 12, scopes: 5, textLength: 10, texts: ["a"]
    ).plan
    let tenant = report.tenant
    let planned = Set(
      report.plan.steps.flatMap { step in step.items.map { [step.recommendation, $0.resource] } })
    var expected: [[Int]: Int] = [:]
    for resource in 0..<tenant.resources.count {
      for index in tenant.assessments.range(of: resource)
      where tenant.assessments.states[index] == .unhealthy {
        let recommendation = Int(tenant.assessments.recommendations[index])
        guard !planned.contains([recommendation, resource]) else { continue }
        expected[[Int(tenant.resources.scopes[resource]), recommendation], default: 0] += 1
      }
    }
    let found = StillUnhealthy.after(report.plan, in: tenant)
    #expect(
      found.map { [$0.scope, $0.recommendation] } == expected.keys.sorted { $0.lexicographicallyPrecedes($1) }
    )
    #expect(found.map(\.resources) == found.map { expected[[$0.scope, $0.recommendation]] ?? -1 })
    #expect(Set(found.map(\.key)).count == found.count)
    let scored = found.filter { tenant.recommendations[$0.recommendation].isScored }
    #expect(report.remaining.reduce(0) { $0 + $1.resources } == scored.reduce(0) { $0 + $1.resources })
    #expect(report.remaining.map(\.resources) == report.remaining.map(\.resources).sorted(by: >))
  }

  /// A step that is not in the plan is named by the key that it had.
  @Test func keysAreThoseOfSteps() throws {
    let fixture = try Fixture()
    let step = try #require(fixture.plan.steps.first)
    var rest = fixture.plan
    rest.steps.removeFirst()
    let found = StillUnhealthy.after(rest, in: fixture.tenant)
    #expect(found.contains { $0.key == step.key && $0.resources >= step.items.count })
  }

  /// The pages list them, the Markdown as far as it has room.
  @Test func reportsListThem() throws {
    let briefing = try BriefingFixture.briefing()
    let first = try #require(briefing.plan.remaining.first)
    let name = briefing.plan.tenant.recommendations[first.recommendation].name
    let title = "What stays unhealthy with the plan done, by recommendation"
    #expect(briefing.html.contains(title) && briefing.html.contains(XMLText.escaped(name)))
    #expect(briefing.markdown(for: .jobSummary).contains(title))
  }
}
