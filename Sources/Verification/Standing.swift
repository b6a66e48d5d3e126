import RemediationPlan

/// What a question allows for one assessment; docs/model.md, section 3.
enum Standing: UInt8 {
  /// Not unhealthy, or not scored and named by no include rule.
  case notAFinding
  /// In a scope that was not asked for.
  case outsideScope
  /// Forbidden by a rule in force.
  case excluded
  /// Neither by hand nor in bulk.
  case noMethod
  /// Allowed, but no bundle it lies in can pay.
  case blocked
  /// May be fixed, and helps to complete a bundle that can pay.
  case plannable
  /// Must be fixed: an include rule names it.
  case mandatory

  /// Whether a plan may hold the finding.
  var isRelevant: Bool { self == .plannable || self == .mandatory }

  /// Why no plan may hold the finding; nil where one may, or where there is none.
  var reason: NotPlannable.Reason? {
    switch self {
    case .outsideScope: .outsideScope
    case .excluded: .excluded
    case .noMethod: .noMethod
    case .blocked: .blocked
    case .notAFinding, .plannable, .mandatory: nil
    }
  }
}
