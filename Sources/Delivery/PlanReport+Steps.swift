import Effort
import RemediationPlan
import SecureScore

/// A step in sentences.
extension PlanReport {
  /// What its effort consists of: `2 h 15 min: 1 h to prepare, 1 h once for the tenant, 15 min for 1 resource`.
  func effortSentence(of step: Step) -> String {
    var parts: [String] = []
    if step.setup > .zero { parts.append("\(step.setup) to prepare") }
    if step.once > .zero { parts.append("\(step.once) once for the tenant") }
    let each = step.items.reduce(Minutes.zero) { $0 + $1.effort }
    parts.append("\(each) for \(Wording.count(step.items.count, "resource"))")
    let sources = step.provenance.prefix(3).map { TerminalText.cut($0, to: 100) }.joined(separator: "; ")
    return "effort \(step.effort): \(parts.joined(separator: ", "))\(sources.isEmpty ? "" : " (\(sources))")"
  }

  /// What it wins, where, and what it enables.
  func gainSentence(of index: Int) -> String {
    let step = plan.steps[index]
    var parts: [String] = []
    if step.gain > .zero {
      parts.append(
        "gains \(Wording.gain(step.gain)) percent points, the score is then "
          + Wording.percent(step.scoreAfter))
    } else {
      parts.append("gains nothing by itself")
    }
    let completions = step.completes.prefix(4).compactMap { completion in
      completion.control.map { control in
        "\(TerminalText.cut(tenant.controls[control].name, to: 60)) on "
          + Wording.count(completion.resources, "resource")
      }
    }
    if !completions.isEmpty { parts.append("completes \(completions.joined(separator: ", "))") }
    parts += StepDemand.sentences(demands(on: step), of: step.items.count)
    if !step.enables.isEmpty { parts.append("enables step \(enabledNumbers(of: step))") }
    return parts.joined(separator: "; ")
  }
}
