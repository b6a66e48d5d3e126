import Effort
import RemediationPlan
import SecureScore

extension PlanReport {
  /// The plan by docs/schema/plan.schema.json: a pure function of the plan, the tenant and the policy's identity.
  package var json: JSONValue {
    let controls = tenant.controlsByRecommendation
    return [
      "schema": .string(Self.schema),
      "model": .string(plan.model),
      "question": question,
      "score": score,
      "certificate": certificate,
      "effortMinutes": .minutes(plan.effort),
      "steps": .array(
        plan.steps.enumerated().map { index, step in
          self.step(step, order: index + 1, controls: controls[step.recommendation])
        }),
      "notPlannable": .array(plan.notPlannable.map(notPlannable)),
      "leftOut": [
        "findings": .integer(plan.leftOut.findings), "effortMinutes": .minutes(plan.leftOut.effort),
      ],
      "stillUnhealthy": .array(
        StillUnhealthy.after(plan, in: tenant).map {
          [
            "key": .string($0.key), "recommendation": .string(tenant.recommendations[$0.recommendation].key),
            "scope": .string(tenant.scopes[$0.scope].id), "resources": .integer($0.resources),
          ]
        }),
      "input": .input(tenant.input),
      "policy": .policy(policy),
    ]
  }

  private var question: JSONValue {
    [
      "budgetMinutes": .minutes(plan.question.budget),
      "targetPercentage": plan.question.target.map { .fraction($0.score) } ?? .null,
      "eachScope": .bool(plan.question.target?.isForEachScope ?? false),
      "scope": .optional(plan.question.scopePattern),
      "scopes": .strings(scopesAsked.map(\.id)),
      "selection": .string(plan.question.selection.rawValue),
      "asOf": .optional(plan.question.asOf),
      "slackMinutes": .minutes(slack),
    ]
  }

  private var score: JSONValue {
    let score = plan.score
    return [
      "before": .fraction(score.before),
      "after": .fraction(score.after),
      "gain": .percentPoints(score.gain),
      "bound": .percentPoints(score.bound),
      "certifiedBound": .percentPoints(score.certifiedBound),
      "gap": .decimal(score.gapMillionthsOfPercent, decimals: 8),
      "certifiedGap": .decimal(score.certifiedGapMillionthsOfPercent, decimals: 8),
      "status": .string(score.status.rawValue),
      "prover": .optional(score.prover?.rawValue),
      "leastEffort": .bool(score.isLeastEffort),
      "effortBoundMinutes": score.leastEffort.map { .minutes($0) } ?? .null,
      "certifiedEffortBoundMinutes": score.certifiedLeastEffort.map { .minutes($0) } ?? .null,
    ]
  }

  private var certificate: JSONValue {
    [
      "unit": .string(Self.certificateUnit),
      "perMinute": .integer(plan.certificate.perMinute),
      "flows": .array(
        plan.certificate.flows.map { .array([.integer($0.arc), .integer($0.units)]) }),
    ]
  }

  /// What certificates count, in words.
  static let certificateUnit = "1e-15 percent points"

  private func step(_ step: Step, order: Int, controls: [Int]) -> JSONValue {
    let recommendation = recommendation(of: step)
    let governance = governance(of: step)
    return [
      "order": .integer(order),
      "key": .string(step.key),
      "recommendation": .recommendation(recommendation),
      "scope": .scope(scope(of: step)),
      "controls": .array(controls.map { .control(tenant.controls[$0]) }),
      "method": .string(step.method?.rawValue ?? "mixed"),
      "resources": .array(step.items.map(item)),
      "setupMinutes": .minutes(step.setup),
      "onceMinutes": .minutes(step.once),
      "effortMinutes": .minutes(step.effort),
      "gain": .percentPoints(step.gain),
      "scoreAfter": .fraction(step.scoreAfter),
      "completes": .array(
        step.completes.map { completion in
          [
            "control": completion.control.map { .control(tenant.controls[$0]) } ?? .null,
            "resources": .integer(completion.resources),
            "gain": .percentPoints(completion.gain),
          ]
        }),
      "enables": .strings(step.enables),
      "demands": .array(
        demands(on: step).map {
          [
            "rule": .string($0.rule), "because": .optional($0.because), "resources": .integer($0.resources),
          ]
        }),
      "owner": .optional(governance?.owner),
      "dueDate": .optional(governance?.dueDate),
      // Plans are not laid out in sprints yet.
      "sprint": .null,
      "governance": governance?.json ?? .null,
      "threats": .strings(recommendation.threats),
      "description": .string(recommendation.description),
      "remediation": .string(recommendation.remediation),
      "link": .string(recommendation.link),
      "provenance": .strings(step.provenance),
    ]
  }

  private func item(_ item: Step.Item) -> JSONValue {
    [
      "id": .string(tenant.resources.id(item.resource)),
      "name": .string(tenant.resources.name(item.resource)),
      "method": .string(item.method.rawValue),
      "effortMinutes": .minutes(item.effort),
    ]
  }

  /// Resources outside the scopes asked for are counted, not listed: they would outweigh a plan for one scope.
  private func notPlannable(_ group: NotPlannable) -> JSONValue {
    let listed = group.reason == .outsideScope ? [] : group.resources
    return [
      "recommendation": .recommendation(tenant.recommendations[group.recommendation]),
      "scope": .scope(tenant.scopes[group.scope]),
      "reason": .string(group.reason.rawValue),
      "detail": .string(group.detail),
      "findings": .integer(group.resources.count),
      "resources": .array(
        listed.map {
          ["id": .string(tenant.resources.id($0)), "name": .string(tenant.resources.name($0))]
        }),
    ]
  }
}
