import Effort
import Mustache
import RemediationPlan
import SecureScore
import TemplateBytes

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
  var html: String {
    guard let template = try? MustacheTemplate(string: Self.text(template_summary_page())) else {
      // The template is part of the program: a test renders it.
      return ""
    }
    return template.render(values)
  }

  private static func text(_ file: TemplateFile) -> String {
    String(decoding: UnsafeBufferPointer(start: file.start, count: file.length), as: UTF8.self)
  }

  private var values: [String: Any] {
    let score = plan.plan.score
    let name = plan.title.isEmpty ? "Secure score" : TerminalText.cut(plan.title, to: 60)
    return [
      "styles": Self.text(template_summary_styles()), "title": Self.escaped("\(name): secure score"),
      "name": Self.escaped(name), "date": Self.escaped(date), "headline": Self.escaped(headline),
      "now": Wording.percent(score.before), "after": Wording.percent(score.after),
      "nowWidth": score.before.percentText, "wonWidth": Self.width(score.before, score.after),
      "afterWords": plan.plan.steps.isEmpty ? "stays" : "with the plan", "figures": figures,
      "proof": Self.escaped(proof), "placesTitle": placesTitle, "places": places,
      "placesRest": placesRest, "curve": SummaryCurve(briefing: briefing).svg,
      "stepsTitle": Self.escaped(stepsTitle), "steps": steps, "stepsRest": stepsRest,
      "further": further, "open": open,
      "caveat":
        "Hours are estimates. Fixing may bring new findings; the portal computes the score anew every "
        + "eight hours.",
      "prints": Self.escaped(prints),
    ]
  }

  static func escaped(_ text: String) -> String { XMLText.escaped(text) }

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
