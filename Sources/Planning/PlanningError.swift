package import RemediationPlan
package import SecureScore

/// Why no plan could be made at all.
package enum PlanningError: Error, Sendable, Equatable {
  /// Mandatory findings that cannot be fixed.
  case conflict([Problem.Conflict])
  /// The mandatory findings alone take more than the budget.
  case mandatoryOverBudget(needed: Int64, budget: Int64)
  /// No plan reaches the target: the scopes that stay below it (none: all together), the best score there is, and what
  /// cannot be planned.
  case unreachable(scopes: [Int], best: ScoreFraction, notPlannable: [NotPlannable])
  /// Ctrl-C came before there was anything to show.
  case interrupted
  /// The time limit came before there was anything to show.
  case outOfTime
  /// The solver failed or answered nonsense.
  case solver(String)
}
