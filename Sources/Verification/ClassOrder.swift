import RemediationPlan
import SecureScore

/// Inside a class every finding is fixed on the first resources; docs/model.md, section 3.
enum ClassOrder {
  static func check(
    _ classes: ResourceClasses, decisions: Decisions, open: OpenFindings, standings: [Standing],
    tenant: Tenant, reporting faults: inout DiscrepancyList
  ) {
    // One mark a class and relevant finding: the first resource on which it stays open.
    var starts: [Int32] = []
    starts.reserveCapacity(classes.count)
    var marks = 0
    for (first, size) in zip(classes.first, classes.sizes) {
      starts.append(Int32(marks))
      if size == 1 { continue }
      for index in open.assessments(of: Int(first)) where standings[index].isRelevant { marks += 1 }
    }
    var firstOpen = [Int32](repeating: -1, count: marks)
    for resource in 0..<open.resourceCount {
      let index = Int(classes.classOf[resource])
      guard index >= 0, classes.sizes[index] > 1 else { continue }
      var mark = Int(starts[index])
      for index in open.assessments(of: resource) where standings[index].isRelevant {
        let step = Int(decisions.fixedAt[index])
        if step < 0 {
          if firstOpen[mark] < 0 { firstOpen[mark] = Int32(resource) }
        } else if firstOpen[mark] >= 0 {
          faults.add(
            "steps[\(decisions.steps[step].stated)].resources", stated: tenant.resources.id(resource),
            recomputed: tenant.resources.id(Int(firstOpen[mark])),
            "of equal resources the first come first")
        }
        mark += 1
      }
    }
  }
}
