/// The secure score of 2019: up to 50 points for each recommendation, no controls, no bundles.
///
/// Score = Σ 50·healthy / (healthy + unhealthy) over the recommendations of the selection that have resources;
/// maximum = 50 times their number. It is computed over the whole selection: scores of scopes do not add up.
package struct Legacy2019Model: ScoreModel {
  package static let pointsEach = Points(50)

  package init() {}

  package var name: String { "legacy2019" }
  package var hasBundles: Bool { false }

  package func scorecard(of tenant: Tenant) -> Scorecard {
    let all = Self.counts(of: tenant)
    let scored = all.indices.filter { tenant.recommendations[$0].isScored && all[$0].counted > 0 }
    let maximum = Points(50 * scored.count)
    var sum = ExactSum()
    for index in scored { sum.add(50 * Int128(all[index].healthy), over: UInt64(all[index].counted)) }
    let current = Points(hundredths: Int64(sum.rounded(scale: 100)))
    let overall =
      scored.isEmpty ? 0 : sum.rounded(scale: 10_000, over: Int128(50 * scored.count))
    return Scorecard(
      model: name, overall: ScoreFraction(tenThousandths: Int64(overall)), points: (current, maximum),
      scopes: [], gains: Self.gains(tenant: tenant, counts: all, scored: scored))
  }

  package func progress(from scorecard: Scorecard) -> ScoreProgress { ScoreProgress(legacy: scorecard) }

  /// Resources by state in every recommendation of the selection.
  package static func counts(of tenant: Tenant) -> [ResourceCounts] {
    var counts = [ResourceCounts](repeating: ResourceCounts(), count: tenant.recommendations.count)
    for index in 0..<tenant.assessments.count {
      counts[Int(tenant.assessments.recommendations[index])].count(tenant.assessments.states[index])
    }
    return counts
  }

  /// 100 / (n·R) percent points for each resource of a recommendation.
  private static func gains(tenant: Tenant, counts: [ResourceCounts], scored: [Int]) -> GainTable {
    var lookup = [Int32](repeating: -1, count: counts.count)
    var cells: [GainTable.Cell] = []
    for recommendation in scored {
      lookup[recommendation] = Int32(cells.count)
      cells.append(
        GainTable.Cell(
          scope: nil, control: nil, recommendation: recommendation, counts: counts[recommendation],
          numerator: 100, denominator: Int128(counts[recommendation].counted) * Int128(scored.count)))
    }
    return GainTable(
      divisor: 1, cells: cells, groups: counts.indices.map { [$0] }, lookup: lookup,
      columns: counts.count, isPooled: true)
  }
}
