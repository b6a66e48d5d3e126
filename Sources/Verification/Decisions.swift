import RemediationPlan
import SecureScore

/// What a plan decides: which findings are fixed, in which step. Everything a tenant contradicts is left out and
/// reported.
struct Decisions {
  struct Step {
    /// Its place in the stated plan.
    var stated: Int
    var recommendation: Int
    var scope: Int
    /// What it fixes, as a range of `assessments` and `resources`.
    var fixes: Range<Int>
  }

  private(set) var steps: [Step] = []
  /// The assessments that are fixed, step by step, ascending inside a step.
  private(set) var assessments: [Int32] = []
  /// Their resources.
  private(set) var resources: [Int32] = []
  /// The step (an index of `steps`) that fixes each assessment; -1: none.
  private(set) var fixedAt: [Int32]

  init(
    of plan: Plan, tenant: Tenant, standings: [Standing], reporting faults: inout DiscrepancyList
  ) {
    fixedAt = Array(repeating: -1, count: standings.count)
    let count = plan.steps.reduce(0) { $0 + $1.items.count }
    assessments.reserveCapacity(min(count, standings.count))
    resources.reserveCapacity(min(count, standings.count))
    var known: Set<Int> = []
    for (index, step) in plan.steps.enumerated() {
      guard tenant.recommendations.indices.contains(step.recommendation),
        tenant.scopes.indices.contains(step.scope)
      else {
        faults.add(
          "steps[\(index)]", stated: "recommendation \(step.recommendation), scope \(step.scope)",
          recomputed: "none", "the tenant has no such recommendation or scope")
        continue
      }
      guard known.insert(step.recommendation * tenant.scopes.count + step.scope).inserted else {
        faults.add(
          "steps[\(index)]", stated: "again \(tenant.recommendations[step.recommendation].key)",
          recomputed: "one step", "a recommendation has at most one step in a scope")
        continue
      }
      if step.items.isEmpty {
        faults.add(
          "steps[\(index)].resources", stated: "none", recomputed: "at least one",
          "a step works on a resource")
        continue
      }
      append(step, at: index, tenant: tenant, standings: standings, reporting: &faults)
    }
  }

  private mutating func append(
    _ step: RemediationPlan.Step, at stated: Int, tenant: Tenant, standings: [Standing],
    reporting faults: inout DiscrepancyList
  ) {
    let start = assessments.count
    let scopeRange = tenant.resources.range(ofScope: step.scope)
    for (position, item) in step.items.enumerated() {
      guard scopeRange.contains(item.resource) else {
        faults.add(
          "steps[\(stated)].resources[\(position)]", stated: "resource \(item.resource)",
          recomputed: "none", "the scope has no such resource")
        continue
      }
      guard resources.count == start || resources[resources.count - 1] < item.resource else {
        faults.add(
          "steps[\(stated)].resources[\(position)]", stated: tenant.resources.id(item.resource),
          recomputed: "a later resource", "resources ascend and stand once")
        continue
      }
      let assessment = tenant.assessments.index(
        resource: item.resource, recommendation: step.recommendation)
      let standing = assessment.map { standings[$0] } ?? .notAFinding
      guard let assessment, standing.isRelevant else {
        faults.add(
          "steps[\(stated)].resources[\(position)]", stated: tenant.resources.id(item.resource),
          recomputed: Self.words(standing), "only findings that may be planned can be fixed")
        continue
      }
      assessments.append(Int32(assessment))
      resources.append(Int32(item.resource))
      fixedAt[assessment] = Int32(steps.count)
    }
    if assessments.count > start {
      steps.append(
        Step(
          stated: stated, recommendation: step.recommendation, scope: step.scope,
          fixes: start..<assessments.count))
    }
  }

  private static func words(_ standing: Standing) -> String {
    switch standing {
    case .notAFinding: "no open finding that counts"
    case .outsideScope: "outside the scopes asked for"
    case .excluded: "excluded by a rule"
    case .noMethod: "no method"
    case .blocked: "blocked"
    case .plannable, .mandatory: "plannable"
    }
  }
}
