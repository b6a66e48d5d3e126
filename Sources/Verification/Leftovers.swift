import Effort
import RemediationPlan
import SecureScore

/// The open findings that a plan does not fix: those it could, and those that no plan may hold.
struct Leftovers {
  private(set) var leftOut: Plan.LeftOut
  /// Ascending by recommendation, scope and reason (as text).
  private(set) var notPlannable: [NotPlannable]

  /// The findings of one scope, recommendation by recommendation.
  private struct ScopeCount {
    var tallies: [EstimateTally]
    /// Resources by recommendation and reason.
    var resources: [[NotPlannable.Reason: [Int]]]
  }

  init(
    open: OpenFindings, standings: [Standing], fixedAt: [Int32], tenant: Tenant, effort: EffortModel,
    question: Question
  ) {
    leftOut = Plan.LeftOut(findings: 0, effort: .zero)
    notPlannable = []
    var details = NotPlannableDetail(tenant: tenant, effort: effort, question: question)
    var count = ScopeCount(
      tallies: Array(repeating: EstimateTally(), count: open.recommendationCount),
      resources: Array(repeating: [:], count: open.recommendationCount))
    var onces = [Minutes](repeating: .zero, count: open.recommendationCount)
    var total: Int128 = 0
    for scope in tenant.scopes.indices {
      for resource in tenant.resources.range(ofScope: scope) {
        for index in open.assessments(of: resource)
        where fixedAt[index] < 0 && standings[index] != .notAFinding {
          let recommendation = Int(open.recommendations[index])
          if let reason = Self.reason(standings[index]) {
            if !open.table.cells(recommendation: recommendation, scope: scope).isEmpty {
              count.resources[recommendation][reason, default: []].append(resource)
            }
          } else {
            let estimate = effort.estimateIndex(ofAssessment: index)
            count.tallies[recommendation].add(estimate)
            leftOut.findings += 1
            onces[recommendation] = max(onces[recommendation], effort.estimates[estimate].once)
          }
        }
      }
      total += Self.effort(of: count, estimates: effort.estimates)
      take(&count, scope: scope, details: &details)
    }
    for once in onces { total += Int128(once.count) }
    leftOut.effort = Minutes(clamping: total)
    notPlannable.sort {
      ($0.recommendation, $0.scope, $0.reason.rawValue)
        < ($1.recommendation, $1.scope, $1.reason.rawValue)
    }
  }

  private static func reason(_ standing: Standing) -> NotPlannable.Reason? {
    switch standing {
    case .outsideScope: .outsideScope
    case .excluded: .excluded
    case .noMethod: .noMethod
    case .blocked: .blocked
    case .notAFinding, .plannable, .mandatory: nil
    }
  }

  private static func effort(of count: ScopeCount, estimates: [Estimate]) -> Int128 {
    var sum: Int128 = 0
    for tally in count.tallies where !tally.entries.isEmpty {
      sum += CheapestMethods(of: tally, estimates: estimates)?.effort ?? 0
    }
    return sum
  }

  /// Closes a scope: its groups join the list, its counts start again.
  private mutating func take(
    _ count: inout ScopeCount, scope: Int, details: inout NotPlannableDetail
  ) {
    for recommendation in count.tallies.indices {
      count.tallies[recommendation].removeAll()
      for (reason, resources) in count.resources[recommendation] {
        notPlannable.append(
          NotPlannable(
            recommendation: recommendation, scope: scope, resources: resources, reason: reason,
            detail: details.text(reason, resource: resources[0], recommendation: recommendation)))
      }
      count.resources[recommendation].removeAll()
    }
  }
}
