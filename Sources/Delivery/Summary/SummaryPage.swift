import Effort
import Mustache
import RemediationPlan
import SecureScore

/// A briefing on one page of A4, for people who decide and do not fix.
///
/// Every list has a fixed number of rows and every text a fixed width, so that the page stays one page whatever
/// the tenant is.
struct SummaryPage {
  let briefing: Briefing
  let changes: ScoreChanges

  init(briefing: Briefing) {
    self.briefing = briefing
    changes = ScoreChanges(
      tenant: briefing.plan.tenant, before: briefing.before, after: briefing.after)
  }

  var plan: PlanReport { briefing.plan }
  var tenant: Tenant { plan.tenant }

  /// The page in HTML; it needs nothing from outside and runs nothing.
  var html: String { PageTemplate.summary.render(values) }

  private var values: [String: Any] {
    let score = plan.plan.score
    let name = plan.title.isEmpty ? "Secure score" : TerminalText.cut(plan.title, to: 60)
    return [
      "styles": PageTemplate.summaryStyles, "securityPolicy": PageTemplate.summarySecurityPolicy,
      "title": "\(name): secure score",
      "name": name, "date": date, "headline": headline,
      "now": Wording.percent(score.before), "after": Wording.percent(score.after),
      "nowWidth": score.before.percentText, "wonWidth": Self.width(score.before, score.after),
      "afterWords": plan.plan.steps.isEmpty ? "stays" : "with the plan", "figures": figures,
      "proof": proof, "hasPlaces": !places.isEmpty, "placesTitle": placesTitle, "places": places,
      "placesRest": placesRest, "curve": SummaryCurve(briefing: briefing).svg,
      "hasSteps": !steps.isEmpty, "stepsTitle": stepsTitle, "steps": steps, "stepsRest": stepsRest,
      "further": further, "open": open,
      "caveat":
        "Hours are estimates. Fixing may bring new findings; the portal computes the score anew every "
        + "eight hours.",
      "prints": prints,
    ]
  }

  /// What is won, as a width in percent.
  static func width(_ before: ScoreFraction, _ after: ScoreFraction) -> String {
    ScoreFraction(tenThousandths: max(0, after.tenThousandths - before.tenThousandths)).percentText
  }

  private var date: String {
    [Wording.model(plan.plan.model), tenant.input.exportDate.map { "exported \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var prints: String {
    "\(Wording.scopes(tenant.scopes)), \(Wording.count(tenant.resources.count, "resource")) · input "
      + "\(tenant.input.fingerprint) · policy \(TerminalText.cut(plan.policy.name, to: 40)) "
      + "\(plan.policy.fingerprint) · \(Wording.model(plan.plan.model))"
  }
}
