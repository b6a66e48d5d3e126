import Effort
import RemediationPlan
import SecureScore

/// Says why findings cannot be planned, in the words that plans use.
struct NotPlannableDetail {
  private let assessments: AssessmentTable
  private let effort: EffortModel
  private let pattern: String
  private var matcher: RuleMatcher

  init(tenant: Tenant, effort: EffortModel, question: Question) {
    assessments = tenant.assessments
    self.effort = effort
    pattern = question.scopePattern ?? ""
    matcher = RuleMatcher(question: question, tenant: tenant)
  }

  /// The rule that excludes a finding; nil for other reasons.
  mutating func rule(
    for reason: NotPlannable.Reason, resource: Int, recommendation: Int
  ) -> Int? {
    guard reason == .excluded else { return nil }
    matcher.enter(resource: resource)
    return matcher.first(.exclude, recommendation: recommendation)
  }

  /// The text for a group; where resources differ, the first one speaks for all.
  func text(
    _ reason: NotPlannable.Reason, rule: Int?, resource: Int, recommendation: Int
  ) -> String {
    switch reason {
    case .noMethod:
      let assessment = assessments.index(resource: resource, recommendation: recommendation)
      let estimate = assessment.map { effort.estimateIndex(ofAssessment: $0) } ?? -1
      let source =
        effort.estimates.indices.contains(estimate)
        ? effort.estimates[estimate].provenance.byHand : "no estimate"
      return source
    case .excluded:
      guard let rule = rule.map({ matcher.rule($0) }) else { return "" }
      return rule.source + (rule.because.map { ": \($0)" } ?? "")
    case .outsideScope:
      return "outside --scope \(pattern)"
    case .blocked:
      return "another finding of the same resource in the same control cannot be fixed"
    }
  }
}
