/// How the search for the plan ended.
package enum PlanStatus: String, Sendable, CaseIterable {
  /// A prover ended and the gap is zero.
  case optimal
  /// The gap is no larger than asked.
  case withinGap
  /// A node or iteration limit ended the search.
  case limit
  /// The time limit ended the search.
  case timeLimit
  /// Ctrl-C ended the search.
  case interrupted
  /// The plan follows a simple rule; the bound is that of the best plan.
  case rule
}

/// Who proved `PlanScore.bound`.
package enum Prover: String, Sendable, CaseIterable {
  /// The certificate alone: gain and certified bound agree.
  case certificate
  /// The planner's search of all plans that lose little enough against the certificate.
  case search
  /// GLPK's branch and bound.
  case glpk
}
