import Effort
import RemediationPlan
import SecureScore

extension FrontierReport {
  /// The frontier by docs/schema/whatif.schema.json.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "model": .string(frontier.model),
      "question": question,
      "score": ["before": .fraction(frontier.before)],
      "points": .array(frontier.points.map(point)),
      "breakpoints": .array(frontier.breakpoints.map(breakpoint)),
      "knee": frontier.knee.map(breakpoint) ?? .null,
      "milestones": .array(frontier.milestones.map(milestone)),
      "everything": [
        "effortMinutes": .minutes(frontier.everything.effort),
        "gain": .percentPoints(frontier.everything.gain),
        "scoreAfter": .fraction(frontier.everything.score),
      ],
      "input": .input(tenant.input),
      "policy": .policy(policy),
    ]
  }

  private var question: JSONValue {
    [
      "scope": .optional(frontier.question.scopePattern),
      "scopes": .strings(frontier.question.scopes(of: tenant).map(\.id)),
      "selection": .string(frontier.question.selection.rawValue),
      "asOf": .optional(frontier.question.asOf),
    ]
  }

  private func point(_ point: Frontier.Point) -> JSONValue {
    [
      "budgetMinutes": .minutes(point.budget),
      "effortMinutes": .minutes(point.effort),
      "gain": .percentPoints(point.gain),
      "bound": .percentPoints(point.bound),
      "gap": .decimal(point.gapMillionthsOfPercent, decimals: 8),
      "scoreAfter": .fraction(point.scoreAfter),
      "marginalGainPerHour": .percentPoints(point.marginalGainPerHour),
      "status": .string(point.status.rawValue),
      "carriedForward": .bool(point.isCarriedForward),
    ]
  }

  private func breakpoint(_ corner: Frontier.Breakpoint) -> JSONValue {
    [
      "effortMinutes": .minutes(corner.effort),
      "gain": .percentPoints(corner.gain),
      "gainPerHour": .percentPoints(corner.gainPerHour),
    ]
  }

  private func milestone(_ milestone: Frontier.Milestone) -> JSONValue {
    [
      "score": .fraction(milestone.score),
      "leastEffortMinutes": .minutes(milestone.leastEffort),
      "effortMinutes": milestone.effort.map(JSONValue.minutes) ?? .null,
    ]
  }
}
