import Effort
import RemediationPlan
import SecureScore

/// The open findings that a plan does not fix: those it could, and those that no plan may hold.
struct Leftovers {
  private(set) var leftOut = Plan.LeftOut(findings: 0, effort: .zero)
  /// Ascending by recommendation, scope, reason and detail (as texts).
  private(set) var notPlannable: [NotPlannable] = []

  /// Why a finding cannot be planned: exclusions differ by the first rule that says so.
  private struct Cause: Hashable {
    var reason: NotPlannable.Reason
    var rule: Int?
  }

  /// The findings of one scope, recommendation by recommendation.
  private struct ScopeCount {
    var tallies: [EstimateTally]
    var resources: [[Cause: [Int]]]
  }

  init(
    open: OpenFindings, standings: [Standing], fixedAt: [Int32], tenant: Tenant, effort: EffortModel,
    question: Question
  ) {
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
          guard let reason = standings[index].reason else {
            let estimate = effort.estimateIndex(ofAssessment: index)
            count.tallies[recommendation].add(estimate)
            leftOut.findings += 1
            onces[recommendation] = max(onces[recommendation], effort.estimates[estimate].once)
            continue
          }
          // What only an include rule names earns nothing and is not worth a line.
          if open.table.cells(recommendation: recommendation, scope: scope).isEmpty { continue }
          let rule = details.rule(for: reason, resource: resource, recommendation: recommendation)
          count.resources[recommendation][Cause(reason: reason, rule: rule), default: []].append(resource)
        }
      }
      for tally in count.tallies where !tally.entries.isEmpty {
        total += CheapestMethods(of: tally, estimates: effort.estimates)?.effort ?? 0
      }
      close(&count, scope: scope, details: &details)
    }
    for once in onces { total += Int128(once.count) }
    leftOut.effort = Minutes(clamping: total)
    notPlannable.sort {
      ($0.recommendation, $0.scope, $0.reason.rawValue, $0.detail)
        < ($1.recommendation, $1.scope, $1.reason.rawValue, $1.detail)
    }
  }

  /// Closes a scope: its groups join the list, its counts start again. Rules with one text make one group.
  private mutating func close(
    _ count: inout ScopeCount, scope: Int, details: inout NotPlannableDetail
  ) {
    for recommendation in count.tallies.indices {
      count.tallies[recommendation].removeAll()
      guard !count.resources[recommendation].isEmpty else { continue }
      var groups: [NotPlannable] = []
      for (cause, resources) in count.resources[recommendation] {
        let detail = details.text(
          cause.reason, rule: cause.rule, resource: resources[0], recommendation: recommendation)
        if let known = groups.firstIndex(where: { $0.reason == cause.reason && $0.detail == detail }) {
          groups[known].resources += resources
          groups[known].resources.sort()
        } else {
          groups.append(
            NotPlannable(
              recommendation: recommendation, scope: scope, resources: resources,
              reason: cause.reason, detail: detail))
        }
      }
      notPlannable += groups
      count.resources[recommendation].removeAll()
    }
  }
}
