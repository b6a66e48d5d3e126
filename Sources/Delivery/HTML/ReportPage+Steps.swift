import Effort
import RemediationPlan
import SecureScore

/// The ordered steps, and what to do for the recommendations that they are made of.
extension ReportPage {
  /// Steps in one list, which browsers lay out when it comes into view.
  private static let listLength = 50

  var stepValues: Values {
    let lists = stride(from: 0, to: plan.steps.count, by: Self.listLength).map { start in
      [
        "start": start + 1,
        "steps": (start..<min(start + Self.listLength, plan.steps.count)).map(step),
      ] as Values
    }
    let findings = plan.steps.reduce(0) { $0 + $1.items.count }
    return Self.present([
      "stepCount": Wording.count(plan.steps.count, "step"),
      "findingCount": Wording.count(findings, "finding"),
      "lists": lists, "hasSteps": !plan.steps.isEmpty,
      "recommendations": recommendations.enumerated().map { recommendation($1, at: $0) },
    ])
  }

  private func step(_ index: Int) -> Values {
    let step = plan.steps[index]
    let recommendation = report.recommendation(of: step)
    var notes: [String] = []
    if !report.demands(on: step).isEmpty { notes.append("the policy demands it") }
    if !step.enables.isEmpty {
      notes.append("prepares \(Wording.numbers(enabled(by: step).map { $0 + 1 }))")
    }
    if report.isGainInvisible(index) { notes.append("too little for the portal's rounding") }
    let governance = governance(index)
    return Self.present([
      "number": index + 1, "key": step.key, "name": recommendation.name,
      "severity": recommendation.severity.word,
      "scope": report.scope(of: step).name, "how": Wording.method(step.method),
      "resources": Wording.count(step.items.count, "resource"), "stepEffort": Wording.hours(step.effort),
      "stepGain": Wording.gain(step.gain), "scoreAfter": step.scoreAfter.percentText, "notes": notes,
      "place": recommendationPlaces[step.recommendation] ?? 0, "stepOwner": governance?.owner,
      "stepDue": governance?.dueDate,
    ])
  }

  /// The longest text of a recommendation that is shown, in characters.
  private static let longestText = 20_000

  private func recommendation(_ index: Int, at place: Int) -> Values {
    let recommendation = tenant.recommendations[index]
    let steps = plan.steps.indices.filter { plan.steps[$0].recommendation == index }
    let remediation = Self.text(recommendation.remediation)
    let description = Self.text(recommendation.description)
    return Self.present([
      "place": place, "name": recommendation.name, "severity": recommendation.severity.word,
      "inSteps": Wording.count(steps.count, "step"),
      "why": description.isEmpty ? nil : description.html,
      "remediation": remediation.isEmpty ? nil : remediation.html,
      "threats": recommendation.threats.isEmpty ? nil : recommendation.threats.joined(separator: ", "),
      "link": SafeLink.allows(recommendation.link, schemes: ["https://"]) ? recommendation.link : nil,
    ])
  }

  private static func text(_ source: String) -> RemediationText {
    RemediationText(
      html: source.utf8.count > longestText ? String(source.prefix(longestText)) + " …" : source)
  }
}
