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
    /// Recommendations with a finding in either.
    var touched: [Int] = []
    var isTouched: [Bool]

    init(recommendations: Int) {
      tallies = Array(repeating: EstimateTally(), count: recommendations)
      resources = Array(repeating: [:], count: recommendations)
      isTouched = Array(repeating: false, count: recommendations)
    }

    mutating func touch(_ recommendation: Int) {
      guard !isTouched[recommendation] else { return }
      isTouched[recommendation] = true
      touched.append(recommendation)
    }
  }

  init(
    open: OpenFindings, standings: [Standing], fixedAt: [Int32], tenant: Tenant, question: Question
  ) {
    let effort = open.effort
    var details = NotPlannableDetail(tenant: tenant, effort: effort, question: question)
    var count = ScopeCount(recommendations: open.recommendationCount)
    var cells = ScopeCells(open.table, recommendations: open.recommendationCount)
    var onces = [Minutes](repeating: .zero, count: open.recommendationCount)
    var total: Int128 = 0
    for scope in tenant.scopes.indices {
      cells.enter(scope: Int32(scope))
      for resource in tenant.resources.range(ofScope: scope) {
        for index in open.assessments(of: resource)
        where fixedAt[index] < 0 && standings[index] != .notAFinding {
          let recommendation = Int(open.recommendations[index])
          count.touch(recommendation)
          guard let reason = standings[index].reason else {
            count.tallies[recommendation].add(effort.estimateIndex(ofAssessment: index))
            continue
          }
          // What only an include rule names earns nothing and is not worth a line.
          if cells.range(ofRecommendation: recommendation).isEmpty { continue }
          let rule = details.rule(for: reason, resource: resource, recommendation: recommendation)
          count.resources[recommendation][Cause(reason: reason, rule: rule), default: []].append(resource)
        }
      }
      for recommendation in count.touched {
        for entry in count.tallies[recommendation].entries {
          leftOut.findings += entry.findings
          onces[recommendation] = max(onces[recommendation], effort.estimates[entry.estimate].once)
        }
        total += CheapestMethods.effort(of: count.tallies[recommendation], estimates: effort.estimates) ?? 0
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
    for recommendation in count.touched {
      count.isTouched[recommendation] = false
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
    count.touched.removeAll(keepingCapacity: true)
  }
}
