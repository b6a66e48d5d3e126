import Effort
import RemediationPlan
import SecureScore

/// A stated plan against the recomputed one, leaf by leaf; paths are those of plan.json.
struct PlanComparison {
  private let tenant: Tenant
  private(set) var found: DiscrepancyList

  /// - Parameter found: what is wrong already; differences join it.
  init(of stated: Plan, with recomputation: Recomputation, tenant: Tenant) {
    self.tenant = tenant
    found = recomputation.faults
    let recomputed = recomputation.plan
    compare(stated.score, recomputed.score)
    for (place, step) in zip(recomputation.statedPlaces, recomputed.steps) {
      compare(stated.steps[place], step, path: "steps[\(place)]")
    }
    compare(stated.notPlannable, recomputed.notPlannable)
    found.compare(
      "leftOut.findings", stated.leftOut.findings, recomputed.leftOut.findings,
      "findings that could be planned and were not")
    found.compare(
      "leftOut.effortMinutes", stated.leftOut.effort.count, recomputed.leftOut.effort.count,
      "what fixing them would take")
  }

  private mutating func compare(_ stated: PlanScore, _ recomputed: PlanScore) {
    found.compare("score.before", stated.before, recomputed.before, "the score now")
    found.compare(
      "score.after", stated.after, recomputed.after, "the score of the tenant with the plan applied")
    found.compare("score.gain", stated.gain, recomputed.gain, "the gain of all steps")
    found.compare(
      "score.certifiedBound", stated.certifiedBound, recomputed.certifiedBound,
      "the bound that the certificate proves")
    found.compare(
      "score.certifiedEffortBoundMinutes", stated.certifiedLeastEffort, recomputed.certifiedLeastEffort,
      "the effort below which the certificate proves that no plan reaches the target",
      text: { $0.map { "\($0)" } ?? "none" })
  }

  private mutating func compare(_ stated: Step, _ recomputed: Step, path: String) {
    found.compare("\(path).key", stated.key, recomputed.key, "the key of recommendation and scope")
    found.compare(
      "\(path).setupMinutes", stated.setup.count, recomputed.setup.count,
      "the largest setup among the cheapest methods")
    found.compare(
      "\(path).onceMinutes", stated.once.count, recomputed.once.count,
      "the tenant-wide part, in the first step of its recommendation")
    compare(stated.items, recomputed.items, path: path)
    found.compare("\(path).gain", stated.gain, recomputed.gain, "the gain of this step")
    found.compare(
      "\(path).scoreAfter", stated.scoreAfter, recomputed.scoreAfter, "the score after this step")
    found.compare(
      "\(path).completes", stated.completes, recomputed.completes, "the controls completed",
      text: completionsText)
    found.compare(
      "\(path).enables", stated.enables, recomputed.enables, "the later steps that build on this one",
      text: { $0.joined(separator: ", ") })
    found.compare(
      "\(path).provenance", stated.provenance, recomputed.provenance, "where the estimates come from",
      text: { $0.joined(separator: "; ") })
  }

  /// Items that no plan may hold are missing in the recomputed step and reported already.
  private mutating func compare(_ stated: [Step.Item], _ recomputed: [Step.Item], path: String) {
    guard stated.count == recomputed.count else { return }
    for (index, (item, other)) in zip(stated, recomputed).enumerated() where item != other {
      found.compare(
        "\(path).resources[\(index)].method", item.method, other.method,
        "the cheapest method", text: { $0.rawValue })
      found.compare(
        "\(path).resources[\(index)].effortMinutes", item.effort.count, other.effort.count,
        "the minutes of its method")
    }
  }

  private mutating func compare(_ stated: [NotPlannable], _ recomputed: [NotPlannable]) {
    found.compare(
      "notPlannable", stated.count, recomputed.count, "groups of findings that no plan may hold")
    for (index, (group, other)) in zip(stated, recomputed).enumerated() where group != other {
      let (statedText, recomputedText) = (text(group), text(other))
      found.add(
        "notPlannable[\(index)]", stated: statedText, recomputed: recomputedText,
        "findings that no plan may hold")
    }
  }

  private func completionsText(_ completions: [Step.Completion]) -> String {
    completions.map { completion in
      let control = completion.control.map { index in
        tenant.controls.indices.contains(index) ? tenant.controls[index].id : "control \(index)"
      }
      return "\(control ?? "all"): \(completion.resources) for +\(completion.gain)"
    }
    .joined(separator: ", ")
  }

  private func text(_ group: NotPlannable) -> String {
    let recommendation =
      tenant.recommendations.indices.contains(group.recommendation)
      ? tenant.recommendations[group.recommendation].key : "recommendation \(group.recommendation)"
    let scope =
      tenant.scopes.indices.contains(group.scope)
      ? tenant.scopes[group.scope].id : "scope \(group.scope)"
    let resources = group.resources.prefix(3).map(String.init).joined(separator: ", ")
    return "\(recommendation) in \(scope), \(group.reason.rawValue), \(group.resources.count) resources "
      + "(\(resources)…): \(group.detail)"
  }
}
