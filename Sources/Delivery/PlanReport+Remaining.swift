import SecureScore

extension PlanReport {
  /// What can count for a score and is unhealthy with the plan done, by recommendation: most resources first, ties by
  /// name.
  var remaining: [RemainingWork] {
    var found: [Int: RemainingWork] = [:]
    for entry in StillUnhealthy.after(plan, in: tenant)
    where tenant.recommendations[entry.recommendation].isScored {
      found[
        entry.recommendation,
        default: RemainingWork(recommendation: entry.recommendation, scopes: 0, resources: 0)
      ].scopes += 1
      found[entry.recommendation]?.resources += entry.resources
    }
    return found.values.sorted {
      ($1.resources, tenant.recommendations[$0.recommendation].name, $0.recommendation)
        < ($0.resources, tenant.recommendations[$1.recommendation].name, $1.recommendation)
    }
  }
}
