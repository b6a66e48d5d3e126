/// The score of all scopes below one management group, combined by weight.
package struct ManagementGroupScore: Sendable, Equatable {
  package let group: ManagementGroup
  /// Distance from the root of its tree.
  package let depth: Int
  /// Scopes below it, at any depth.
  package let scopes: [Int]
  package let percentage: ScoreFraction
  package let weight: Int64

  /// The groups of the tenant's trees, parents before children, siblings by id.
  package static func all(of scorecard: Scorecard, in tenant: Tenant) -> [ManagementGroupScore] {
    let known = Set(tenant.managementGroups.map(\.id))
    var scores: [ManagementGroupScore] = []
    func visit(_ group: ManagementGroup, depth: Int) {
      let below = scorecard.scopes.filter {
        tenant.scopes[$0.scope].managementGroups.contains(group.id)
      }
      scores.append(
        ManagementGroupScore(
          group: group, depth: depth, scopes: below.map(\.scope),
          percentage: ClassicModel.overall(below), weight: below.reduce(0) { $0 + $1.weight }))
      for child in tenant.managementGroups where child.parent == group.id && depth < 32 {
        visit(child, depth: depth + 1)
      }
    }
    for root in tenant.managementGroups where root.parent.map({ !known.contains($0) }) ?? true {
      visit(root, depth: 0)
    }
    return scores
  }
}
