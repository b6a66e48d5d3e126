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

  /// The text for a group, from its first resource.
  mutating func text(
    _ reason: NotPlannable.Reason, resource: Int, recommendation: Int
  ) -> String {
    switch reason {
    case .noMethod:
      let assessment = assessments.index(resource: resource, recommendation: recommendation)
      let estimate = assessment.map { effort.estimateIndex(ofAssessment: $0) } ?? -1
      let source =
        effort.estimates.indices.contains(estimate)
        ? effort.estimates[estimate].provenance.byHand : "no estimate"
      return "neither by hand nor in bulk (\(source))"
    case .excluded:
      matcher.enter(resource: resource)
      guard let rule = matcher.first(.exclude, recommendation: recommendation) else { return "" }
      return rule.source + (rule.because.map { ": \($0)" } ?? "")
    case .outsideScope:
      return "outside --scope \(pattern)"
    case .blocked:
      return "another finding of the same resource in the same control cannot be fixed"
    }
  }
}
