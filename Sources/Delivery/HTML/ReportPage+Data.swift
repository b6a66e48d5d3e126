import Effort
import RemediationPlan
import SecureScore

/// What the page's script works with: each text once, steps as arrays that name the others by their places.
extension ReportPage {
  var data: JSONValue {
    let resources = PageResources(plan: plan, tenant: tenant)
    var sources = TextPlaces()
    var owners = TextPlaces()
    var demands = TextPlaces()
    var gained = PercentPoints.zero
    let steps = plan.steps.enumerated().map { index, step in
      gained.trillionths += step.gain.trillionths
      return self.step(step, at: index, gained: gained, resources, &sources, &owners, &demands)
    }
    return [
      "before": .string(plan.score.before.percentText), "musts": .optional(musts?.description),
      "steps": .array(steps), "sources": .strings(sources.texts),
      "owners": .strings(owners.texts), "demands": .strings(demands.texts),
      "noPlan": .string(report.noPlan),
      "recommendations": .array(
        recommendations.map { index in
          let recommendation = tenant.recommendations[index]
          return [
            "name": Self.harmless(recommendation.name), "severity": .string(recommendation.severity.word),
          ]
        }),
      "scopes": .array(tenant.scopes.map { Self.harmless($0.name) }),
      "scopeIds": .array(tenant.scopes.map { Self.harmless($0.id.lowercasedASCII) }),
      "controls": .array(tenant.controls.map { Self.harmless($0.name) }),
      "members": members,
      "methods": .strings((Method.allCases + [nil]).map { Wording.method($0) }),
      "resources": resources.json, "stops": .array(stops.map(stop)), "frame": frame,
      "controlScores": controlScores,
    ]
  }

  static func harmless(_ text: String) -> JSONValue { .string(TerminalText.harmless(text)) }

  /// The controls of each recommendation of the plan.
  private var members: JSONValue {
    let controls = tenant.controlsByRecommendation
    return .array(recommendations.map { .array(controls[$0].map { .integer($0) }) })
  }

  /// In the order that the script's `Step` reads.
  private func step(
    _ step: Step, at index: Int, gained: PercentPoints, _ resources: PageResources,
    _ sources: inout TextPlaces, _ owners: inout TextPlaces, _ demands: inout TextPlaces
  ) -> JSONValue {
    let governance = governance(index)
    return .array([
      .integer(recommendationPlaces[step.recommendation] ?? 0), .integer(step.scope),
      .integer(step.method.flatMap { Method.allCases.firstIndex(of: $0) } ?? Method.allCases.count),
      .minutes(step.effort), .minutes(step.setup), .minutes(step.once), .string(Wording.gain(step.gain)),
      .string(step.scoreAfter.percentText), .integer(report.isGainInvisible(index) ? 1 : 0),
      .array(step.completes.map { .array([.integer($0.control ?? -1), .integer($0.resources)]) }),
      .array(report.enabled(by: step).map { .integer($0) }),
      .array(step.provenance.map { .integer(sources.place(of: TerminalText.harmless($0))) }),
      resources.items(of: step),
      .integer(governance?.owner.map { owners.place(of: TerminalText.harmless($0)) } ?? -1),
      .string(Wording.gain(gained)), governance.map { .string(Self.sentence($0)) } ?? .null,
      .array(
        StepDemand.sentences(report.demands(on: step), of: step.items.count).map {
          .integer(demands.place(of: TerminalText.harmless($0)))
        }),
    ])
  }

  /// Who has a step in hand, until when: `mira (3 resources), ken (1); due 2026-12-11 (4 resources); ticket 4711`.
  private static func sentence(_ governance: StepGovernance) -> String {
    func list(_ shares: [StepGovernance.Share]) -> String {
      shares.prefix(5).enumerated().map { index, share in
        let resources = share.resources
        let words = index == 0 ? Wording.count(resources, "resource") : Wording.count(resources)
        return "\(share.name) (\(words))"
      }.joined(separator: ", ")
        + (shares.count > 5 ? " and \(Wording.count(shares.count - 5)) more" : "")
    }
    var parts = [governance.owners.isEmpty ? "no owner" : list(governance.owners)]
    if !governance.dueDates.isEmpty { parts.append("due \(list(governance.dueDates))") }
    if governance.inGracePeriod > 0 {
      parts.append("\(Wording.count(governance.inGracePeriod, "resource")) in a grace period")
    }
    let tickets = governance.tickets.map(\.number).filter { !$0.isEmpty }
    if !tickets.isEmpty { parts.append("ticket \(tickets.prefix(5).joined(separator: ", "))") }
    return TerminalText.harmless(parts.joined(separator: "; "))
  }

  private func stop(_ stop: BudgetStop) -> JSONValue {
    let frontier = briefing.frontier
    guard let index = stop.point else {
      return .array([.minutes(stop.budget), .string(stop.budget.description)])
    }
    let point = frontier.frontier.points[index]
    return .array([
      .minutes(stop.budget), .string(stop.budget.description), .string(Wording.gain(point.gain)),
      .string(point.scoreAfter.percentText), .string(point.effort.description),
      .string("+\(point.bound.shortText)"), .string(frontier.proof(index)), .minutes(point.effort),
      .percentPoints(point.gain),
    ])
  }

  /// Where the picture's axes begin and end, in pixels and in values.
  private var frame: JSONValue {
    let chart = CurvePicture(briefing.frontier.frontier, title: "").chart
    return [
      "left": .integer(PictureFrame.left / 10), "right": .integer(PictureFrame.right / 10),
      "top": .integer(PictureFrame.top / 10), "bottom": .integer(PictureFrame.bottom / 10),
      "minutes": .integer(chart.hours.upper), "low": .decimal(chart.scores.lower, decimals: 12),
      "high": .decimal(chart.scores.upper, decimals: 12),
    ]
  }

  /// Of each scope its controls that have resources: control, maximum, points now and after, open now and after.
  private var controlScores: JSONValue {
    .array(
      zip(briefing.before.scopes, briefing.after.scopes).map { before, after in
        .array(
          zip(before.controls, after.controls).filter { $0.0.maximum > .zero }.map { before, after in
            .array([
              .integer(before.control), .string(before.maximum.description),
              .string(ScoreReport.points(before.current)), .string(ScoreReport.points(after.current)),
              .integer(before.counts.unhealthy), .integer(after.counts.unhealthy),
            ])
          })
      })
  }
}
