/// The classic secure score of the Azure portal: points by control, weighted over scopes.
///
/// Formulas: docs/model.md, section "Score"; proven on API recordings of 2020-12 and 2021-07.
package struct ClassicModel: ScoreModel {
  package init() {}

  package var name: String { "classic" }
  package var hasBundles: Bool { true }

  package func scorecard(of tenant: Tenant) -> Scorecard {
    let columns = tenant.controls.count
    let (counts, isFromCounts) = Self.counts(of: tenant)
    let scopes = tenant.scopes.indices.map { scope in
      ScopeScore(
        scope: scope,
        controls: tenant.controls.indices.map { control in
          ControlScore(
            control: control, fullMaximum: tenant.controls[control].maximum,
            counts: counts[scope * columns + control])
        }, isFromCounts: isFromCounts[scope])
    }
    return Scorecard(
      model: name, overall: Self.overall(scopes), points: nil, scopes: scopes,
      gains: Self.gains(tenant: tenant, scopes: scopes))
  }

  package func progress(from scorecard: Scorecard) -> ScoreProgress { ScoreProgress(classic: scorecard) }

  /// Σ W·(current / max) / Σ W, rounded once from the exact ratio.
  package static func overall(_ scopes: [ScopeScore]) -> ScoreFraction {
    var sum = ExactSum()
    var weights: Int128 = 0
    for scope in scopes where scope.maximum > .zero {
      sum.add(
        Int128(scope.weight) * Int128(scope.current.tenThousandths),
        over: UInt64(scope.maximum.tenThousandths))
      weights += Int128(scope.weight)
    }
    guard weights > 0 else { return .zero }
    return ScoreFraction(tenThousandths: Int64(sum.rounded(scale: 10_000, over: weights)))
  }

  /// Resources by state in every control of every scope, and which scopes had to be taken from reported counts.
  private static func counts(of tenant: Tenant) -> ([ResourceCounts], [Bool]) {
    let columns = tenant.controls.count
    var counts = [ResourceCounts](repeating: ResourceCounts(), count: tenant.scopes.count * columns)
    var hasAssessments = [Bool](repeating: false, count: tenant.scopes.count)
    // Controls of each scored recommendation, flat: this loop sees every assessment of the tenant.
    var members: [Int] = []
    var starts = [0]
    for (recommendation, controls) in zip(tenant.recommendations, tenant.controlsByRecommendation) {
      if recommendation.isScored { members += controls }
      starts.append(members.count)
    }
    var states = [AssessmentState](repeating: .notApplicable, count: columns)
    var touched: [Int] = []
    var stamps = [Int](repeating: -1, count: columns)
    for resource in 0..<tenant.resources.count {
      let scope = Int(tenant.resources.scopes[resource])
      touched.removeAll(keepingCapacity: true)
      for index in tenant.assessments.range(of: resource) {
        hasAssessments[scope] = true
        let recommendation = Int(tenant.assessments.recommendations[index])
        let state = tenant.assessments.states[index]
        for place in starts[recommendation]..<starts[recommendation + 1] {
          let control = members[place]
          if stamps[control] != resource {
            stamps[control] = resource
            states[control] = state
            touched.append(control)
          } else if state.rawValue > states[control].rawValue {
            // Unhealthy outranks healthy outranks not applicable.
            states[control] = state
          }
        }
      }
      for control in touched { counts[scope * columns + control].count(states[control]) }
    }
    var isFromCounts = [Bool](repeating: false, count: tenant.scopes.count)
    for row in tenant.reportedControls where !hasAssessments[row.scope] {
      isFromCounts[row.scope] = true
      counts[row.scope * columns + row.control] = ResourceCounts(
        healthy: row.healthy, unhealthy: row.unhealthy, notApplicable: row.notApplicable)
    }
    return (counts, isFromCounts)
  }

  /// 100·(W_s / ΣW)·max_c / (M_s·n_sc) percent points a bundle.
  private static func gains(tenant: Tenant, scopes: [ScopeScore]) -> GainTable {
    let columns = tenant.controls.count
    var cells: [GainTable.Cell] = []
    var lookup = [Int32](repeating: -1, count: scopes.count * columns)
    var weights: Int128 = 0
    for scope in scopes where scope.maximum > .zero {
      weights += Int128(scope.weight)
      for control in scope.controls where control.maximum > .zero {
        lookup[scope.scope * columns + control.control] = Int32(cells.count)
        cells.append(
          GainTable.Cell(
            scope: scope.scope, control: control.control, recommendation: nil, counts: control.counts,
            numerator: 100 * Int128(scope.weight) * Int128(control.maximum.tenThousandths),
            denominator: Int128(scope.maximum.tenThousandths) * Int128(control.counts.counted)))
      }
    }
    let groups = zip(tenant.recommendations, tenant.controlsByRecommendation)
      .map { recommendation, controls in recommendation.isScored ? controls : [] }
    return GainTable(
      divisor: max(weights, 1), cells: cells, groups: groups, lookup: lookup, columns: columns,
      isPooled: false)
  }
}
