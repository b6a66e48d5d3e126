import Effort
import RemediationPlan
import SecureScore

extension PlanReport {
  /// One row a step, in order.
  package var csv: String {
    var file = CSVText([
      "order", "key", "recommendation", "recommendationId", "severity", "scope", "scopeId", "method",
      "resources",
      "setupMinutes", "onceMinutes", "effortMinutes", "gain", "scoreAfter", "completes", "enables", "link",
      "provenance", "owner", "dueDate", "demands",
    ])
    for (index, step) in plan.steps.enumerated() {
      let recommendation = recommendation(of: step)
      let scope = scope(of: step)
      let governance = governance(of: step)
      file.add([
        .count(index + 1), .text(step.key), .text(recommendation.name), .text(recommendation.key),
        .text(recommendation.severity.word), .text(scope.name), .text(scope.id),
        .text(step.method?.rawValue ?? "mixed"), .count(step.items.count), .count(step.setup.count),
        .count(step.once.count), .count(step.effort.count), .number(step.gain.description),
        .number(step.scoreAfter.description),
        .count(step.completes.reduce(0) { $0 + $1.resources }), .text(step.enables.joined(separator: " ")),
        .text(recommendation.link), .text(step.provenance.joined(separator: "; ")),
        .text(governance?.owner ?? ""), .text(governance?.dueDate ?? ""),
        .text(demands(on: step).map(\.citation).joined(separator: "; ")),
      ])
    }
    return file.text
  }
}
