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
      "check": CheckWords.sentence, "lists": lists, "hasSteps": !plan.steps.isEmpty,
      "recommendations": recommendationValues,
    ])
  }

  private func step(_ index: Int) -> Values {
    let step = plan.steps[index]
    let recommendation = report.recommendation(of: step)
    var notes: [String] = []
    if !report.demands(on: step).isEmpty { notes.append("the policy demands it") }
    if !step.enables.isEmpty {
      notes.append("enables \(report.enabledNumbers(of: step))")
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

  /// Bytes of HTML that all texts of recommendations may take together: the file must not grow over 5 MB.
  private static let roomForTexts = 1_000_000

  private var recommendationValues: [Values] {
    let texts = recommendations.map { index in
      let recommendation = tenant.recommendations[index]
      return [recommendation.description, recommendation.remediation].map(RemediationText.init(html:))
    }
    let share = FairShare.largest(
      of: texts.flatMap { $0.map(\.html.utf8.count) }.map { $0 + 1 }, in: Self.roomForTexts)
    var steps = [Int](repeating: 0, count: recommendations.count)
    for step in plan.steps { recommendationPlaces[step.recommendation].map { steps[$0] += 1 } }
    return recommendations.indices.map { place in
      recommendation(at: place, steps: steps[place], texts: texts[place], share: share)
    }
  }

  private func recommendation(
    at place: Int, steps: Int, texts: [RemediationText], share: Int
  ) -> Values {
    let recommendation = tenant.recommendations[recommendations[place]]
    let shown = texts.map { $0.fitting(bytesOfHTML: share) }
    let html = shown.map { $0.isEmpty ? nil : $0.html }
    return Self.present([
      "place": place, "name": recommendation.name, "severity": recommendation.severity.word,
      "inSteps": Wording.count(steps, "step"), "why": html[0], "remediation": html[1],
      "isCut": shown != texts, "hasText": !texts[1].isEmpty,
      "threats": recommendation.threats.isEmpty ? nil : recommendation.threats.joined(separator: ", "),
      "link": SafeLink.allows(recommendation.link, schemes: ["https://"]) ? recommendation.link : nil,
    ])
  }
}
