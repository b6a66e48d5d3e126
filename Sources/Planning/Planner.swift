package import Effort
package import IntegerProgram
package import RemediationPlan
package import SecureScore

/// Answers a question about a tenant: reads it, solves it, orders it.
///
/// `solve` and `elapsed` are passed in, so that planning can be tested without a solver and without a clock.
package struct Planner: Sendable {
  package let model: any ScoreModel
  package let limits: PlanLimits
  package let interruption: Interruption?
  package let solve: Solve
  /// Time since planning began.
  package let elapsed: @Sendable () -> Duration

  package init(
    model: any ScoreModel, limits: PlanLimits = PlanLimits(), interruption: Interruption? = nil,
    elapsed: @escaping @Sendable () -> Duration = { .zero }, solve: @escaping Solve
  ) {
    self.model = model
    self.limits = limits
    self.interruption = interruption
    self.solve = solve
    self.elapsed = elapsed
  }

  /// Why there is nothing to show when a search had to end before its first answer.
  var tooEarly: PlanningError { interruption?.isRequested == true ? .interrupted : .outOfTime }

  /// The integer program of a question, as it will be solved.
  package func program(
    for question: Question, tenant: Tenant, scorecard: Scorecard, effort: EffortModel
  ) throws(PlanningError) -> MixedIntegerModel {
    let problem = try Problem(tenant: tenant, gains: scorecard.gains, effort: effort, question: question)
    return BudgetModel(NeedGraph(problem), of: problem).model
  }

  /// The best plan for a question.
  package func plan(
    for question: Question, tenant: Tenant, scorecard: Scorecard, effort: EffortModel
  ) throws(PlanningError) -> Plan {
    let problem = try Problem(tenant: tenant, gains: scorecard.gains, effort: effort, question: question)
    if let target = question.target {
      return try plan(toReach: target, problem: problem, scorecard: scorecard)
    }
    let needed = StepWork.effort(
      of: StepWork.all(of: .mandatory(of: problem), in: problem), in: problem)
    guard needed <= question.budget else {
      throw .mandatoryOverBudget(needed: needed.count, budget: question.budget.count)
    }
    let search = OptimumSearch(
      problem: problem, limits: limits, interruption: interruption, elapsed: elapsed, solve: solve)
    let optimum = try search.run()
    let assembly = PlanAssembly(problem: problem, scorecard: scorecard, model: model)
    switch question.selection {
    case .optimum:
      return finish(optimum, selection: optimum.selection, places: nil, assembly)
    case .portal, .density:
      var rule = RuleSelection(problem)
      rule.take(
        question.selection == .portal
          ? PortalRule(problem: problem).order() : DensityRule(problem: problem).order())
      return finish(
        optimum, selection: Selection(fixed: rule.fixed, of: problem), places: rule.places, assembly)
    }
  }

  func finish(
    _ optimum: Optimum, selection: Selection, places: [StepPlace]?, _ assembly: PlanAssembly
  ) -> Plan {
    let problem = assembly.problem
    let (steps, gain, after) = assembly.steps(
      of: selection, inOrder: places, isHasty: optimum.status == .interrupted)
    var score = PlanScore(
      before: assembly.scorecard.overall, after: after, gain: gain, bound: max(optimum.bound, gain),
      certifiedBound: max(optimum.certifiedBound, gain), status: optimum.status, prover: optimum.prover,
      isLeastEffort: optimum.isLeastEffort)
    if places != nil {
      score.status = .rule
      score.prover = nil
      score.isLeastEffort = false
    } else if score.status == .optimal {
      score.bound = gain
      if score.certifiedBound == gain { score.prover = .certificate }
    } else if score.gapMillionthsOfPercent == 0 {
      score.status = .optimal
      score.prover = score.certifiedBound == gain ? .certificate : .glpk
    } else if score.status == .limit && score.gapMillionthsOfPercent <= limits.gapMillionthsOfPercent {
      // A run that the clock or Ctrl-C ended says so, however small its gap: it need not repeat.
      score.status = .withinGap
    }
    let rest = StepWork.all(ofRest: Remainder(after: selection), in: problem)
    return Plan(
      model: model.name, question: problem.question, score: score, steps: steps,
      notPlannable: problem.notPlannable,
      leftOut: Plan.LeftOut(findings: rest.findingCount, effort: rest.effort),
      certificate: optimum.certificate)
  }
}
