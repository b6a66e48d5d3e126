import Effort
import IntegerProgram
import Planning
import RemediationPlan
import SecureScore
import Verification

/// A question about a tenant, ready to be planned.
struct Assignment {
  let tenant: Tenant
  let model: any ScoreModel
  let question: Question
  let effort: EffortModel
  private let scorecard: Scorecard

  init(
    tenant: Tenant, model: any ScoreModel, question: Question, effort: EffortModel, notes: Notes
  ) {
    self.tenant = tenant
    self.model = model
    self.question = question
    self.effort = effort
    scorecard = notes.timed("scored") { model.scorecard(of: tenant) }
  }

  /// Refuses what no plan can answer.
  func check(notes: Notes) throws(Failure) {
    try tenant.requireAssessments(for: "a plan")
    if scorecard.usesCounts {
      let names = scorecard.scopes.filter(\.isFromCounts).map { tenant.scopes[$0.scope].name }
      notes.warn("warning: nothing can be planned where only counts are known: \(Self.listed(names))")
    }
    guard let pattern = question.scopePattern else { return }
    guard !question.asks(for: tenant.scopes).contains(true) else { return }
    throw Failure(
      .usage,
      "--scope: no scope matches '\(pattern)'; the input has \(Self.listed(tenant.scopes.map(\.name)))")
  }

  /// The integer program, as it will be solved.
  func program() throws -> MixedIntegerModel {
    try planner(limits: PlanLimits(), interruption: nil)
      .program(for: question, tenant: tenant, scorecard: scorecard, effort: effort)
  }

  /// The best plan, after the independent check.
  func verifiedPlan(limits: PlanLimits, notes: Notes) throws -> Plan {
    let plan: Plan
    do {
      plan = try notes.timed("planned") {
        try Interrupts.whileStoppable { interruption in
          try planner(limits: limits, interruption: interruption)
            .plan(for: question, tenant: tenant, scorecard: scorecard, effort: effort)
        }
      }
    } catch let error as PlanningError {
      throw Failure(error, tenant: tenant)
    }
    let (certified, verification) = notes.timed("verified") {
      Verification.certified(plan, tenant: tenant, model: model, effort: effort)
    }
    guard verification.isVerified else {
      let lines = verification.discrepancies.prefix(10).map(\.description).joined(separator: "\n")
      throw Failure(
        .internalFailure,
        "the plan did not pass its own verification and is not shown; this is a fault of uplift, "
          + "please report it with these lines\n\(lines)")
    }
    return certified
  }

  /// Plans at several budgets under the curve that none can pass; what the planner proved, not checked again.
  func frontier(at budgets: BudgetChoice, limits: PlanLimits, notes: Notes) throws -> Frontier {
    do {
      return try notes.timed("planned") {
        try Interrupts.whileStoppable { interruption in
          try planner(limits: limits, interruption: interruption)
            .frontier(
              for: question, budgets: budgets, tenant: tenant, scorecard: scorecard, effort: effort)
        }
      }
    } catch let error as PlanningError {
      throw Failure(error, tenant: tenant)
    }
  }

  private func planner(limits: PlanLimits, interruption: Interruption?) -> Planner {
    let start = ContinuousClock.now
    return Planner(
      model: model, limits: limits, interruption: interruption, elapsed: { ContinuousClock.now - start },
      solve: solveWithGLPK)
  }

  /// The first ten names, and how many more there are.
  private static func listed(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    let rest = names.count > 10 ? " and \(names.count - 10) more" : ""
    return names.prefix(10).joined(separator: ", ") + rest
  }
}
