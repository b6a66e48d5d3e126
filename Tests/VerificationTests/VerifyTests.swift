import Effort
import RemediationPlan
import SecureScore
import Testing
import Verification

/// A plan that was worked out by hand, and what is said when any part of it changes.
@Suite struct VerifyTests {
  private let example: Example

  init() throws { example = try Example() }

  private func report(_ plan: Plan) -> VerificationReport {
    verify(plan, tenant: example.tenant, model: example.model, effort: example.effort)
  }

  private func paths(_ change: (inout Plan) -> Void) -> [String] {
    var plan = example.plan
    change(&plan)
    return report(plan).discrepancies.map(\.path)
  }

  @Test func aPlanMadeOnPaperIsVerified() {
    let plan = report(example.plan)
    #expect(plan.discrepancies == [])
    #expect(plan.recomputed == example.plan)
    #expect(plan.isVerified && plan.omitted == 0)
    #expect(report(example.roomyPlan).discrepancies == [])
    #expect(report(example.poorPlan).discrepancies == [])
  }

  @Test func onlyDecisionsAreLookedAt() {
    var bare = example.plan
    bare.score.before = .zero
    bare.score.after = .zero
    bare.score.gain = .zero
    bare.score.certifiedBound = .zero
    bare.leftOut = Plan.LeftOut(findings: 0, effort: .zero)
    bare.steps = bare.steps.map { step in
      Step(
        key: "", recommendation: step.recommendation, scope: step.scope, setup: .zero, once: .zero,
        items: step.items.map { Step.Item(resource: $0.resource, method: .script, effort: .zero) })
    }
    let report = verify(
      decisionsOf: bare, tenant: example.tenant, model: example.model, effort: example.effort)
    #expect(report.recomputed == example.plan)
    #expect(report.discrepancies == [])
  }

  // MARK: Leaves that are recomputed

  @Test func everyLeafOfTheScoreIsCompared() {
    let one = ScoreFraction(tenThousandths: 1)
    #expect(paths { $0.model = "legacy2019" } == ["model"])
    #expect(paths { $0.score.before = one } == ["score.before"])
    #expect(paths { $0.score.after = one } == ["score.after"])
    #expect(paths { $0.score.gain.trillionths += 1 } == ["score.gain"])
    #expect(paths { $0.score.certifiedBound.trillionths += 1 } == ["score.certifiedBound"])
    #expect(paths { $0.leftOut.findings = 2 } == ["leftOut.findings"])
    #expect(paths { $0.leftOut.effort = Minutes(151) } == ["leftOut.effortMinutes"])
    let group = NotPlannable(
      recommendation: 2, scope: 0, resources: [0], reason: .noMethod, detail: "")
    #expect(paths { $0.notPlannable = [group] } == ["notPlannable"])
  }

  @Test func everyLeafOfAStepIsCompared() {
    #expect(paths { $0.steps[1].key = "UP-00000000" } == ["steps[1].key"])
    #expect(paths { $0.steps[1].setup = Minutes(31) } == ["steps[1].setupMinutes"])
    #expect(paths { $0.steps[1].once = Minutes(1) } == ["steps[1].onceMinutes"])
    #expect(paths { $0.steps[1].gain.trillionths += 1 } == ["steps[1].gain"])
    #expect(paths { $0.steps[1].scoreAfter = .zero } == ["steps[1].scoreAfter"])
    #expect(paths { $0.steps[1].completes[0].resources = 1 } == ["steps[1].completes"])
    #expect(paths { $0.steps[1].completes[0].gain.trillionths += 1 } == ["steps[1].completes"])
    #expect(paths { $0.steps[1].completes[0].control = nil } == ["steps[1].completes"])
    #expect(paths { $0.steps[0].enables = [] } == ["steps[0].enables"])
    #expect(paths { $0.steps[0].provenance = ["r1 by hand"] } == ["steps[0].provenance"])
    #expect(
      paths { $0.steps[0].items[2].effort = Minutes(4) } == ["steps[0].resources[2].effortMinutes"])
  }

  @Test func aDiscrepancySaysBothValues() {
    var plan = example.plan
    plan.steps[1].setup = Minutes(31)
    let found = report(plan).discrepancies
    #expect(found.map(\.stated) == ["31"] && found.map(\.recomputed) == ["30"])
    #expect(found.first?.description.contains("steps[1].setupMinutes") == true)
  }

  // MARK: Decisions

  @Test func anotherQuestionIsAnotherPlan() {
    // A minute more lets the certificate prove less, but buys nothing; a minute less does not pay for the work.
    #expect(paths { $0.question.budget = Minutes(105) } == [])
    #expect(paths { $0.question.budget = Minutes(250) }.contains("score.certifiedBound"))
    #expect(paths { $0.question.budget = Minutes(103) }.contains("effortMinutes"))
    #expect(paths { $0.question.budget = Minutes(-1) }.contains("effortMinutes"))
    #expect(paths { $0.question.scopePattern = "dev-*" }.contains("steps[0].resources[0]"))
    #expect(paths { $0.question.selection = .density } == ["score.status"])
    // On its last day the exclusion still binds.
    #expect(paths { $0.question.asOf = "2026-01-02" } == [])
    #expect(paths { $0.question.asOf = "2026-01-01" }.contains("leftOut.findings"))
    #expect(paths { $0.question.asOf = nil }.contains("leftOut.findings"))
    let must = PlanRule(effect: .include, recommendation: Glob("r3"), source: "policy:9")
    #expect(paths { $0.question.planRules.append(must) }.contains("steps"))
    let mustNot = PlanRule(effect: .exclude, recommendation: Glob("r2"), source: "policy:9")
    #expect(paths { $0.question.planRules.append(mustNot) }.contains("steps[1].resources[0]"))
  }

  @Test func anotherProofIsNoProof() {
    for status in PlanStatus.allCases where status != .optimal {
      #expect(paths { $0.score.status = status }.contains("score.prover"), "\(status)")
    }
    #expect(paths { $0.score.prover = nil } == ["score.prover"])
    #expect(paths { $0.score.prover = .glpk } == ["score.prover"])
    #expect(paths { $0.score.bound.trillionths += 1 }.contains("score.bound"))
    #expect(paths { $0.score.bound.trillionths -= 1 }.contains("score.bound"))
  }

  @Test func everyMultiplierIsNeeded() {
    func isFound(_ change: (inout Certificate) -> Void) -> Bool {
      var plan = example.poorPlan
      change(&plan.certificate)
      return !report(plan).discrepancies.isEmpty
    }
    #expect(isFound { $0.perMinute += 1 })
    #expect(isFound { $0.perMinute -= 1 })
    for index in Example.certificate.flows.indices {
      // From a bundle that is worth doing more flow proves as much, into it less does.
      #expect(
        isFound { $0.flows[index].units -= 1 } || isFound { $0.flows[index].units += 1 }, "\(index)")
      // The same flow on the arc before or behind is another one.
      #expect(isFound { $0.flows[index].arc += 1 }, "\(index)")
      #expect(isFound { $0.flows[index].arc -= 1 }, "\(index)")
    }
  }

  // MARK: Completion

  @Test func aPlanIsCompletedWithWhatItsCertificateProves() {
    func completed(_ change: (inout Plan) -> Void) -> (plan: Plan, report: VerificationReport) {
      var plan = example.plan
      plan.score.bound.trillionths += 5
      plan.score.certifiedBound = .zero
      plan.score.status = .limit
      plan.score.prover = nil
      change(&plan)
      return certified(plan, tenant: example.tenant, model: example.model, effort: example.effort)
    }
    for status in [PlanStatus.limit, .withinGap] {
      let (plan, report) = completed { $0.score.status = status }
      #expect(plan == example.plan && report.discrepancies == [], "\(status)")
      #expect(report.recomputed == plan)
    }
    let claimed = completed {
      $0.score.bound = Example.gain
      $0.score.status = .optimal
      $0.score.prover = .search
    }
    #expect(claimed.plan == example.plan && claimed.report.discrepancies == [])
    for status in [PlanStatus.timeLimit, .interrupted] {
      let (plan, report) = completed { $0.score.status = status }
      #expect(plan.score.status == status && plan.score.prover == nil)
      #expect(plan.score.bound == Example.gain && plan.score.certifiedBound == Example.gain)
      #expect(report.discrepancies == [], "\(status)")
    }
    let rule = completed {
      $0.score.status = .rule
      $0.question.selection = .portal
    }
    #expect(rule.plan.score.status == .rule && rule.report.discrepancies == [])
    // What cannot be confirmed stays as it was said.
    let poor = completed {
      $0.question.budget = Minutes(253)
      $0.score.bound = PercentPoints(trillionths: 60_000_000_000_000)
    }
    #expect(poor.plan.score.certifiedBound == example.poorPlan.score.certifiedBound)
    #expect(poor.plan.score.bound.trillionths == 60_000_000_000_000 && poor.plan.score.status == .limit)
    #expect(poor.report.discrepancies == [])
  }

  @Test func everyStepAndItsOrderIsNeeded() {
    #expect(paths { $0.steps.swapAt(0, 1) }.contains("steps[0].gain"))
    #expect(paths { $0.steps.removeLast() }.contains("score.gain"))
    #expect(paths { $0.steps.append($0.steps[1]) } == ["steps[2]"])
    #expect(paths { $0.steps[1].recommendation = 0 }.contains("steps[1]"))
    #expect(paths { $0.steps[1].recommendation = 2 }.contains("steps[1].resources[0]"))
    #expect(paths { $0.steps[1].recommendation = 3 }.contains("steps[1]"))
    #expect(paths { $0.steps[1].recommendation = -1 }.contains("steps[1]"))
    #expect(paths { $0.steps[1].scope = 1 }.contains("steps[1]"))
  }

  @Test func everyResourceAndMethodIsNeeded() {
    #expect(paths { $0.steps[1].items.removeLast() }.contains("score.gain"))
    #expect(paths { $0.steps[1].items = [] }.contains("steps[1].resources"))
    // db2, vm3 and vm4 have no open finding of r2.
    for resource in [1, 4, 5] {
      #expect(paths { $0.steps[1].items[1].resource = resource }.contains("steps[1].resources[1]"))
    }
    for resource in [-1, 6, Int.max, Int.min] {
      #expect(paths { $0.steps[1].items[1].resource = resource }.contains("steps[1].resources[1]"))
    }
    #expect(paths { $0.steps[1].items.swapAt(0, 1) }.contains("steps[1].resources[1]"))
    #expect(paths { $0.steps[1].items[1].resource = 2 }.contains("steps[1].resources[1]"))
    #expect(paths { $0.steps[0].items[1].method = .byHand } == ["steps[0].resources[1].method"])
  }
}
