/// Scores by recommendation and by category: what a group of recommendations holds open, and what closing it pays.
package struct FindingGroups: Sendable {
  /// One category of recommendations.
  package struct Category: Sendable, Equatable {
    /// The export's word; empty for recommendations without a category.
    package let name: String
    package let recommendations: [Int]
    package let counts: ResourceCounts
    /// Percent points won by fixing all its findings and nothing else, times the gain table's divisor.
    package let gainAlone: ExactSum
    /// Points and maximum under legacy2019; nil elsewhere.
    package let points: (current: Points, maximum: Points)?

    package static func == (left: Category, right: Category) -> Bool {
      left.name == right.name && left.recommendations == right.recommendations && left.counts == right.counts
    }
  }

  package let recommendations: [RecommendationScore]
  /// By name, case-insensitively; a recommendation with several categories counts in each.
  package let categories: [Category]

  /// Linear in the assessments, for each of the two views.
  package init(tenant: Tenant, scorecard: Scorecard) {
    let counts = Legacy2019Model.counts(of: tenant)
    let controls = tenant.controlsByRecommendation
    let single = tenant.recommendations.indices.map { [$0] }
    let gains = Self.gains(tenant: tenant, table: scorecard.gains, groups: single, count: counts.count)
    let isClassic = scorecard.points == nil
    recommendations = tenant.recommendations.indices.map { index in
      RecommendationScore(
        recommendation: index, counts: counts[index],
        notScored: Self.reason(tenant, index, controls[index], isClassic: isClassic),
        controls: controls[index].filter { tenant.controls[$0].maximum > .zero }, gainAlone: gains[index])
    }
    categories = Self.categories(tenant: tenant, scorecard: scorecard, counts: counts)
  }

  private static func reason(
    _ tenant: Tenant, _ index: Int, _ controls: [Int], isClassic: Bool
  ) -> NotScoredReason? {
    let recommendation = tenant.recommendations[index]
    if !recommendation.isBuiltIn { return .custom }
    if recommendation.isPreview { return .preview }
    guard isClassic else { return nil }
    if controls.isEmpty { return .noControl }
    return controls.allSatisfy { tenant.controls[$0].maximum == .zero } ? .zeroPointControl : nil
  }

  private static func categories(
    tenant: Tenant, scorecard: Scorecard, counts: [ResourceCounts]
  ) -> [Category] {
    var names: [String: (name: String, members: [Int])] = [:]
    for (index, recommendation) in tenant.recommendations.enumerated() where counts[index] != ResourceCounts()
    {
      let words = recommendation.categories.isEmpty ? [""] : recommendation.categories
      for word in words {
        let folded = word.lowercased()
        if names[folded]?.members.last == index { continue }
        names[folded, default: (word, [])].members.append(index)
      }
    }
    let ordered = names.sorted { $0.key < $1.key }.map(\.value)
    var groups = [[Int]](repeating: [], count: counts.count)
    for (place, entry) in ordered.enumerated() {
      for member in entry.members { groups[member].append(place) }
    }
    let gains = Self.gains(tenant: tenant, table: scorecard.gains, groups: groups, count: ordered.count)
    return ordered.enumerated().map { place, entry in
      var total = ResourceCounts()
      for member in entry.members {
        total.healthy += counts[member].healthy
        total.unhealthy += counts[member].unhealthy
        total.notApplicable += counts[member].notApplicable
      }
      return Category(
        name: entry.name, recommendations: entry.members, counts: total, gainAlone: gains[place],
        points: scorecard.points == nil ? nil : legacyPoints(tenant, entry.members, counts))
    }
  }

  private static func legacyPoints(
    _ tenant: Tenant, _ members: [Int], _ counts: [ResourceCounts]
  ) -> (Points, Points) {
    let scored = members.filter { tenant.recommendations[$0].isScored && counts[$0].counted > 0 }
    var sum = ExactSum()
    for index in scored { sum.add(50 * Int128(counts[index].healthy), over: UInt64(counts[index].counted)) }
    return (Points(hundredths: Int64(sum.rounded(scale: 100))), Points(50 * scored.count))
  }

  /// For each group, the gain of the bundles whose findings all belong to it.
  private static func gains(
    tenant: Tenant, table: GainTable, groups: [[Int]], count: Int
  ) -> [ExactSum] {
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    var bundles: [Int: [Int]] = [:]
    for resource in 0..<tenant.resources.count {
      bundles.removeAll(keepingCapacity: true)
      let scope = Int(tenant.resources.scopes[resource])
      for index in tenant.assessments.range(of: resource)
      where tenant.assessments.states[index] == .unhealthy {
        let recommendation = Int(tenant.assessments.recommendations[index])
        for cell in table.cells(recommendation: recommendation, scope: scope) {
          bundles[cell, default: []].append(recommendation)
        }
      }
      for (cell, findings) in bundles {
        for group in groups[findings[0]] where findings.allSatisfy({ groups[$0].contains(group) }) {
          table.add(1, ofCell: cell, to: &sums[group])
        }
      }
    }
    return sums
  }
}
