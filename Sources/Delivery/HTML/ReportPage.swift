import Effort
import RemediationPlan
import SecureScore

/// What `report.mustache` shows of a briefing. Texts go in as they are: the template escapes them, but for those
/// that are markup of our own making.
struct ReportPage {
  typealias Values = [String: Any]

  let briefing: Briefing
  let changes: ScoreChanges
  /// The score now, for what it says of itself.
  let score: ScoreReport
  /// Recommendations of the plan in the order of their first steps, and the place of each in that order.
  let recommendations: [Int]
  let recommendationPlaces: [Int: Int]
  /// Owners and due days by step; empty where no step has any.
  let governance: [StepGovernance?]
  /// Budgets of the slider.
  let stops: [BudgetStop]

  init(_ briefing: Briefing) {
    self.briefing = briefing
    let tenant = briefing.plan.tenant
    changes = ScoreChanges(tenant: tenant, before: briefing.before, after: briefing.after)
    score = ScoreReport(tenant: tenant, scorecard: briefing.before, view: .control)
    var recommendations: [Int] = []
    var places: [Int: Int] = [:]
    for step in briefing.plan.plan.steps where places[step.recommendation] == nil {
      places[step.recommendation] = recommendations.count
      recommendations.append(step.recommendation)
    }
    self.recommendations = recommendations
    recommendationPlaces = places
    governance = briefing.plan.shownGovernance
    stops = BudgetStop.all(of: briefing)
  }

  func governance(_ index: Int) -> StepGovernance? { governance.isEmpty ? nil : governance[index] }

  var report: PlanReport { briefing.plan }
  var plan: Plan { report.plan }
  var tenant: Tenant { report.tenant }

  var values: Values {
    [
      "policy": PageTemplate.securityPolicy, "styles": PageTemplate.styles, "script": PageTemplate.script,
      "title": title, "facts": facts, "curve": curve, "data": data.embeddedText,
    ]
    .merging(scoreValues) { $1 }
    .merging(changeValues) { $1 }
    .merging(stepValues) { $1 }
    .merging(budgetValues) { $1 }
    .merging(leftOutValues) { $1 }
    .merging(trustValues) { $1 }
  }

  /// Values without those that are nil, which a template takes for something.
  static func present(_ values: [String: Any?]) -> Values { values.compactMapValues { $0 } }

  private var title: String {
    let name = TerminalText.cut(TerminalText.harmless(report.title), to: 80)
    return name.isEmpty ? "Remediation plan" : "\(name): remediation plan"
  }

  private var facts: [String] {
    var facts = [
      Wording.model(plan.model), Wording.scopes(tenant.scopes),
      Wording.count(tenant.resources.count, "resource"),
      Wording.count(tenant.assessments.count, "assessment"),
    ]
    if let date = tenant.input.exportDate { facts.append("exported \(date)") }
    return facts
  }

  private var curve: String {
    var place = FrontierChart.Place(minutes: 0, score: plan.score.before.tenThousandths * 10_000_000_000)
    let way = plan.steps.map { step in
      place.minutes += step.effort.count
      place.score += step.gain.trillionths
      return place
    }
    return CurvePicture(briefing.frontier.frontier, title: "The secure score by hours of work").embedded(
      way: way)
  }
}
