import Effort
import RemediationPlan
import SecureScore

/// Every set of bundles of a small tenant with its exact gain and least effort, computed the slow and obvious way:
/// resource by resource, without classes, without the planner's code.
struct Enumeration {
  struct Finding: Hashable {
    let resource: Int
    let recommendation: Int
  }
  struct Outcome {
    let gain: ExactSum
    let effort: Int64
    /// Bundles completed, by cell.
    let completed: [Int: Int]
  }

  let outcomes: [Outcome]
  /// Nothing but what is mandatory.
  let mandatory: Outcome
  let hasConflict: Bool

  init?(_ small: SmallTenant, scorecard: Scorecard, limit: Int) {
    let tenant = small.tenant
    var bundles: [(cell: Int, findings: [Finding])] = []
    var must: Set<Finding> = []
    var conflict = false
    for resource in 0..<tenant.resources.count {
      let scope = Int(tenant.resources.scopes[resource])
      var byCell: [Int: [Finding]] = [:]
      var bad: Set<Finding> = []
      for index in tenant.assessments.range(of: resource) where tenant.assessments.states[index] == .unhealthy
      {
        let recommendation = Int(tenant.assessments.recommendations[index])
        let finding = Finding(resource: resource, recommendation: recommendation)
        let estimate = small.effort.estimate(ofAssessment: index)
        let named = small.planRules.filter {
          ($0.recommendation?.matches(tenant.recommendations[recommendation].key) ?? true)
            && ($0.resource?.matches(tenant.resources.name(resource)) ?? true)
        }
        let cells = scorecard.gains.cells(recommendation: recommendation, scope: scope)
        let isIncluded = named.contains { $0.effect == .include }
        if estimate.byHand == nil && estimate.bulk == nil || named.contains(where: { $0.effect == .exclude })
        {
          bad.insert(finding)
          conflict = conflict || isIncluded
        } else if isIncluded {
          must.insert(finding)
        }
        for cell in cells { byCell[cell, default: []].append(finding) }
      }
      for (cell, findings) in byCell where bad.isDisjoint(with: findings) { bundles.append((cell, findings)) }
    }
    hasConflict = conflict
    guard bundles.count <= limit else { return nil }
    var outcomes: [Outcome] = []
    for mask in 0..<(1 << bundles.count) {
      var fixed = must
      for (index, bundle) in bundles.enumerated() where mask >> index & 1 == 1 {
        fixed.formUnion(bundle.findings)
      }
      var gain = ExactSum()
      var completed: [Int: Int] = [:]
      for bundle in bundles where bundle.findings.allSatisfy(fixed.contains) {
        completed[bundle.cell, default: 0] += 1
        let cell = scorecard.gains.cells[bundle.cell]
        gain.add(cell.numerator, over: cell.denominator)
      }
      outcomes.append(Outcome(gain: gain, effort: Self.effort(of: fixed, in: small), completed: completed))
    }
    self.outcomes = outcomes
    mandatory = outcomes[0]
  }

  /// Tries every method for every finding, step by step.
  private static func effort(of fixed: Set<Finding>, in small: SmallTenant) -> Int64 {
    var steps: [[Int]: [Estimate]] = [:]
    var onces: [Int: Int64] = [:]
    for finding in fixed {
      guard
        let index = small.tenant.assessments.index(
          resource: finding.resource, recommendation: finding.recommendation)
      else { continue }
      let estimate = small.effort.estimate(ofAssessment: index)
      steps[[finding.recommendation, Int(small.tenant.resources.scopes[finding.resource])], default: []]
        .append(estimate)
      onces[finding.recommendation] = max(onces[finding.recommendation] ?? 0, estimate.once.count)
    }
    return steps.values.reduce(onces.values.reduce(0, +)) { total, findings in
      var best = Int64.max
      for choice in 0..<(1 << findings.count) {
        var setup: Int64 = 0
        var sum: Int64 = 0
        var isPossible = true
        for (index, estimate) in findings.enumerated() {
          guard let cost = choice >> index & 1 == 0 ? estimate.byHand : estimate.bulk?.cost else {
            isPossible = false
            break
          }
          setup = max(setup, cost.setup.count)
          sum += cost.each.count
        }
        if isPossible { best = min(best, setup + sum) }
      }
      return total + best
    }
  }

  /// The greatest gain within a budget, and the least effort for it; nil when even the mandatory part is too much.
  func best(within budget: Int64) -> Outcome? {
    var best: Outcome?
    for outcome in outcomes where outcome.effort <= budget {
      guard let known = best else {
        best = outcome
        continue
      }
      let side = (outcome.gain - known.gain).sign
      if side > 0 || (side == 0 && outcome.effort < known.effort) { best = outcome }
    }
    return best
  }

  /// Efforts at which the best gain jumps.
  var frontier: [Int64] {
    Set(outcomes.map(\.effort)).sorted()
  }
}
