import Effort
import RemediationPlan
import SecureScore
import Testing
import Verification

/// Whatever stands in a plan, the verifier answers with a report.
@Suite struct HostilePlanTests {
  private let example: Example

  init() throws { example = try Example() }

  private func report(_ change: (inout Plan) -> Void) -> VerificationReport {
    var plan = example.plan
    change(&plan)
    return verify(plan, tenant: example.tenant, model: example.model, effort: example.effort)
  }

  /// Without a usable certificate the bound is the gain of everything: 3·15.625 + 18.75.
  private let everything = PercentPoints(trillionths: 65_625_000_000_000)

  private func expectRefused(
    _ certificate: Certificate, at path: String, _ comment: Comment,
    location: SourceLocation = #_sourceLocation
  ) {
    let report = report { $0.certificate = certificate }
    #expect(
      report.discrepancies.contains { $0.path == path }, comment, sourceLocation: location)
    #expect(report.recomputed.score.certifiedBound == everything, comment, sourceLocation: location)
  }

  @Test func malformedCertificatesAreRefused() {
    let flows = Example.certificate.flows
    expectRefused(Certificate(perMinute: -1, flows: flows), at: "certificate.perMinute", "negative")
    expectRefused(
      Certificate(perMinute: .min, flows: []), at: "certificate.perMinute", "least number")
    for units in [0, -1, Int64.min] {
      expectRefused(
        Certificate(perMinute: 1, flows: [.init(arc: 0, units: units)]), at: "certificate.flows[0][1]",
        "units \(units)")
    }
    for arc in [Example.arcs, Int.max] {
      expectRefused(
        Certificate(perMinute: 1, flows: flows + [.init(arc: arc, units: 1)]),
        at: "certificate.flows[\(flows.count)][0]", "arc \(arc)")
    }
    for arc in [-1, Int.min] {
      expectRefused(
        Certificate(perMinute: 1, flows: [.init(arc: arc, units: 1)] + flows),
        at: "certificate.flows[0][0]", "arc \(arc)")
    }
    expectRefused(
      Certificate(perMinute: 1, flows: [flows[0], flows[0]]), at: "certificate.flows[1][0]", "twice")
    expectRefused(
      Certificate(perMinute: 1, flows: [flows[1], flows[0]]), at: "certificate.flows[1][0]", "unsorted")
  }

  @Test func theLastArcIsInRange() {
    let certificate = Certificate(
      perMinute: 1, flows: [.init(arc: Example.arcs - 1, units: 1)])
    #expect(report { $0.certificate = certificate }.discrepancies.allSatisfy { !$0.path.contains("flows") })
  }

  @Test func hugeMultipliersOverflowNothing() {
    let all = (0..<Example.arcs).map { Certificate.Flow(arc: $0, units: .max) }
    for budget in [Int64.max, Int64.min, 104] {
      for flows in [[], all] {
        let report = report {
          $0.question.budget = Minutes(budget)
          $0.certificate = Certificate(perMinute: .max, flows: flows)
        }
        // Whatever they prove, the search still sees that no plan for 104 minutes is better.
        #expect(report.isVerified == (budget == 104), "\(budget), \(flows.count) flows")
        #expect(report.recomputed.score.certifiedBound <= everything)
      }
    }
    // 2^63 · 2^63 leaves no room in 128 bits.
    let report = report {
      $0.question.budget = Minutes(Int64.max)
      $0.certificate = Certificate(perMinute: .max, flows: [])
    }
    #expect(report.discrepancies.contains { $0.path == "certificate" })
  }

  @Test func extremeLeavesAreReported() {
    let report = report {
      $0.score.gain.trillionths = .min
      $0.score.bound.trillionths = .max
      $0.score.certifiedBound.trillionths = .min
      $0.score.before.tenThousandths = .max
      $0.leftOut.effort = Minutes(Int64.max)
      $0.leftOut.findings = .min
      $0.steps[0].setup = Minutes(Int64.max)
      $0.steps[0].once = Minutes(Int64.max)
      $0.steps[0].items[0].effort = Minutes(Int64.min)
      $0.steps[0].completes = [Step.Completion(control: .max, resources: .min)]
      $0.notPlannable = [
        NotPlannable(recommendation: .max, scope: -1, resources: [.min], reason: .blocked, detail: "")
      ]
    }
    for path in [
      "score.gain", "score.bound", "score.certifiedBound", "score.before", "leftOut.effortMinutes",
      "leftOut.findings", "steps[0].setupMinutes", "steps[0].onceMinutes",
      "steps[0].resources[0].effortMinutes", "steps[0].completes", "notPlannable",
    ] {
      #expect(report.discrepancies.contains { $0.path == path }, "\(path)")
    }
  }

  @Test func nobodyReadsEndlessReports() {
    let report = report {
      $0.steps[0].items += (0..<5_000).map {
        Step.Item(resource: -$0, method: .script, effort: .zero)
      }
    }
    #expect(report.discrepancies.count == 200)
    #expect(report.omitted > 4_000)
  }

  @Test func aPlanWithoutStepsIsAPlan() {
    let report = report {
      $0.steps = []
      $0.question.budget = .zero
    }
    #expect(report.recomputed.score.after == report.recomputed.score.before)
    #expect(report.recomputed.leftOut == Plan.LeftOut(findings: 6, effort: Minutes(254)))
  }
}
