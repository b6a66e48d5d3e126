import Effort
import RemediationPlan
import SecureScore

/// A plan worked out again from its decisions: the question, which findings are fixed in which step, the bound, the
/// status, the prover and the certificate. Nothing else of the stated plan is looked at.
struct Recomputation {
  private(set) var plan: Plan
  /// The place of each recomputed step in the stated plan.
  let statedPlaces: [Int]
  /// Rules that the decisions break.
  private(set) var faults = DiscrepancyList()

  /// Linear in the assessments of the tenant, beside sorting the steps' estimates.
  init(of stated: Plan, tenant: Tenant, model: any ScoreModel, effort: EffortModel) {
    faults.compare("model", stated.model, model.name, "the score model")
    let scorecard = model.scorecard(of: tenant)
    let open = OpenFindings(tenant: tenant, table: scorecard.gains, effort: effort)
    let question = stated.question
    let allowed = Plannability(open: open, tenant: tenant, question: question)
    let standings = allowed.standings
    let decisions = Decisions(of: stated, tenant: tenant, standings: standings, reporting: &faults)
    Self.checkMandatory(
      allowed, decisions: decisions, open: open, tenant: tenant, reporting: &faults)
    let classes = ResourceClasses(open: open, standings: standings)
    ClassOrder.check(
      classes, decisions: decisions, open: open, standings: standings, tenant: tenant,
      reporting: &faults)
    let payoff = Payoff(open: open, standings: standings, decisions: decisions)
    let keys = StepKey.keys(
      for: decisions.steps.map {
        (tenant.recommendations[$0.recommendation].key, tenant.scopes[$0.scope].id)
      })
    let efforts = StepEfforts(
      decisions: decisions, keys: keys, isNeeded: payoff.isNeeded, effort: effort)
    Self.checkEffort(efforts, stated: stated, reporting: &faults)
    let steps = Self.steps(
      efforts.steps, payoff: payoff, table: scorecard.gains, progress: model.progress(from: scorecard))
    var candidate = Self.candidate(
      payoff, table: scorecard.gains, isAffordable: efforts.total <= Int128(question.budget.count))
    candidate.isSearched =
      question.target == nil && ![.timeLimit, .interrupted].contains(stated.score.status)
    let after = model.scorecard(of: Self.applying(decisions, to: tenant))
    let certified = CertifiedBound(
      certificate: stated.certificate, question: question, classes: classes, open: open,
      standings: standings
    ).answer(candidate, reporting: &faults)
    let leftovers = Leftovers(
      open: open, standings: standings, fixedAt: decisions.fixedAt, tenant: tenant, question: question)
    statedPlaces = decisions.steps.map(\.stated)
    plan = Plan(
      model: model.name, question: question,
      score: PlanScore(
        before: scorecard.overall, after: after.overall, gain: candidate.gain, bound: stated.score.bound,
        certifiedBound: certified.bound, status: stated.score.status, prover: stated.score.prover,
        isLeastEffort: stated.score.isLeastEffort,
        leastEffort: question.target == nil ? nil : stated.score.leastEffort,
        certifiedLeastEffort: TargetRules.leastEffort(
          question, total: certified.total, certificate: stated.certificate, scorecard: scorecard)),
      steps: steps, notPlannable: leftovers.notPlannable, leftOut: leftovers.leftOut,
      certificate: stated.certificate)
    TargetRules.check(plan, after: after, tenant: tenant, reporting: &faults)
    if let last = steps.last, last.scoreAfter != after.overall {
      faults.add(
        "steps", stated: "\(last.scoreAfter)", recomputed: "\(after.overall)",
        "the steps one by one and the plan as a whole reach the same score")
    }
  }

  /// The tenant with everything fixed that is decided.
  private static func applying(_ decisions: Decisions, to tenant: Tenant) -> Tenant {
    var states = tenant.assessments.states
    for assessment in decisions.assessments { states[Int(assessment)] = .healthy }
    return tenant.replacing(
      assessments: AssessmentTable(
        starts: tenant.assessments.starts, recommendations: tenant.assessments.recommendations, states: states
      ))
  }

  /// Fills in what the certificate proves: the certified bound, a bound that is no weaker, and where the plan gains the
  /// certified bound that it is optimal. A run that the clock or Ctrl-C ended keeps saying so.
  mutating func settle() {
    plan.score.bound = min(plan.score.bound, plan.score.certifiedBound)
    if plan.question.target != nil { return settleTarget() }
    if plan.score.status != .optimal { plan.score.prover = nil }
    guard plan.score.certifiedBound == plan.score.gain, plan.question.selection == .optimum else { return }
    switch plan.score.status {
    case .optimal, .withinGap, .limit:
      plan.score.status = .optimal
      plan.score.prover = .certificate
    case .timeLimit, .interrupted, .rule: break
    }
  }

  /// With a target it is the effort that is proved.
  private mutating func settleTarget() {
    let effort = plan.effort
    if let certified = plan.score.certifiedLeastEffort {
      plan.score.leastEffort = max(plan.score.leastEffort ?? .zero, certified)
      if certified >= effort && [.limit, .withinGap, .optimal].contains(plan.score.status) {
        plan.score.status = .optimal
        plan.score.prover = .certificate
      }
    }
    if plan.score.status != .optimal { plan.score.prover = nil }
  }

  /// Checks what the plan says of its own proof.
  mutating func checkStatus() {
    if plan.question.target != nil {
      TargetRules.checkStatus(plan, reporting: &faults)
    } else {
      StatusRules.check(plan.score, selection: plan.question.selection, reporting: &faults)
    }
  }

  /// Every finding that an include rule names is fixed.
  private static func checkMandatory(
    _ allowed: Plannability, decisions: Decisions, open: OpenFindings, tenant: Tenant,
    reporting faults: inout DiscrepancyList
  ) {
    for index in allowed.conflicts {
      faults.add(
        "question", stated: name(index, in: tenant, open: open), recomputed: "cannot be fixed",
        "an include rule names a finding that no plan may hold")
    }
    for (index, standing) in allowed.standings.enumerated()
    where standing == .mandatory && decisions.fixedAt[index] < 0 {
      faults.add(
        "steps", stated: "nowhere", recomputed: name(index, in: tenant, open: open),
        "what an include rule names must be fixed")
    }
  }

  private static func name(_ assessment: Int, in tenant: Tenant, open: OpenFindings) -> String {
    let recommendation = tenant.recommendations[Int(open.recommendations[assessment])].key
    return "\(recommendation) on \(tenant.resources.id(open.resource(of: assessment)))"
  }

  private static func checkEffort(
    _ efforts: StepEfforts, stated: Plan, reporting faults: inout DiscrepancyList
  ) {
    if efforts.total > Int128(stated.question.budget.count) {
      faults.add(
        "effortMinutes", stated: "\(efforts.total)",
        recomputed: "at most \(stated.question.budget.count)", "the plan stays within its budget")
    }
    if stated.score.isLeastEffort && efforts.needed < efforts.total {
      faults.add(
        "score.leastEffort", stated: "true", recomputed: "false",
        "the same gain takes \(efforts.needed) of \(efforts.total) minutes")
    }
  }

  /// Adds what each step gains, completes and enables.
  private static func steps(
    _ steps: [Step], payoff: Payoff, table: GainTable, progress: ScoreProgress
  ) -> [Step] {
    var steps = steps
    var progress = progress
    for index in steps.indices {
      steps[index].gain = PercentPoints(payoff.gain(ofStep: index, in: table), in: table)
      for completion in payoff.completions[payoff.completions(ofStep: index)] {
        progress.heal(completion.resources, inCell: completion.cell)
      }
      steps[index].completes = completes(ofStep: index, payoff: payoff, table: table)
      steps[index].scoreAfter = progress.overall
      steps[index].enables = payoff.later(thanStep: index).map { steps[Int($0)].key }
    }
    return steps
  }

  /// What a step completes, control by control, and what each of them gains.
  private static func completes(
    ofStep step: Int, payoff: Payoff, table: GainTable
  ) -> [Step.Completion] {
    var sums: [(control: Int?, resources: Int, gain: ExactSum)] = []
    for completion in payoff.completions[payoff.completions(ofStep: step)] {
      let control = table.cells[completion.cell].control
      if sums.last?.control != control || sums.isEmpty { sums.append((control, 0, ExactSum())) }
      sums[sums.count - 1].resources += completion.resources
      table.add(completion.resources, ofCell: completion.cell, to: &sums[sums.count - 1].gain)
    }
    return sums.map {
      Step.Completion(control: $0.control, resources: $0.resources, gain: PercentPoints($0.gain, in: table))
    }
  }

  /// The gain of all steps together, exactly and in quanta.
  private static func candidate(
    _ payoff: Payoff, table: GainTable, isAffordable: Bool
  ) -> CertifiedBound.Candidate {
    var sum = ExactSum()
    var quanta: Int128 = 0
    for (cell, count) in payoff.completed(cells: table.cells.count).enumerated() where count > 0 {
      table.add(count, ofCell: cell, to: &sum)
      quanta += Int128(table.quanta(ofCell: cell, roundingUp: false)) * Int128(count)
    }
    return CertifiedBound.Candidate(
      gain: PercentPoints(sum, in: table), quanta: quanta, isAffordable: isAffordable)
  }
}
