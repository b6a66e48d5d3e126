import Effort
import RemediationPlan
import SecureScore

/// All plans, by trying every set of findings; written from the definitions alone.
///
/// Its effort tries every setup level, its gain asks which resources are healthy afterwards.
struct Enumeration {
  struct Outcome {
    var minutes: Int64
    var gain: PercentPoints
    /// The gain in quanta, every bundle rounded down.
    var quanta: Int128
  }

  /// What every set of findings that meets the question, whatever its budget, takes and gains.
  private(set) var outcomes: [Outcome] = []
  private let budget: Minutes

  /// The outcome of greatest gain within a budget; nil where none fits.
  func best(within budget: Minutes) -> Outcome? {
    outcomes.filter { $0.minutes <= budget.count }.max { $0.gain < $1.gain }
  }

  /// The greatest gain within the question's budget.
  var greatest: PercentPoints? { best(within: budget)?.gain }

  private struct Finding {
    var resource: Int
    var recommendation: Int
    var scope: Int
    var estimate: Estimate
    var isMandatory: Bool
    var isAllowed: Bool
  }

  /// nil when there are too many findings.
  init?(_ small: RandomTenant, limit: Int) {
    budget = small.question.budget
    let table = small.model.scorecard(of: small.tenant).gains
    let findings = Self.findings(of: small, table: table)
    guard findings.count <= limit else { return nil }
    for mask in 0..<1 << findings.count {
      let isFixed = { (index: Int) in mask >> index & 1 == 1 }
      let isLegal = findings.indices.allSatisfy { index in
        isFixed(index) ? findings[index].isAllowed : !findings[index].isMandatory
      }
      guard isLegal else { continue }
      let fixed = findings.indices.filter(isFixed).map { findings[$0] }
      guard let minutes = Self.effort(of: fixed) else { continue }
      var gain = ExactSum()
      var quanta: Int128 = 0
      for resource in 0..<small.tenant.resources.count {
        let own = findings.indices.filter { findings[$0].resource == resource }
        for cell in table.cells.indices {
          let bundle = own.filter {
            table.cells(recommendation: findings[$0].recommendation, scope: findings[$0].scope)
              .contains(cell)
          }
          if !bundle.isEmpty && bundle.allSatisfy(isFixed) {
            table.add(1, ofCell: cell, to: &gain)
            quanta += Int128(table.quanta(ofCell: cell, roundingUp: false))
          }
        }
      }
      outcomes.append(Outcome(minutes: minutes, gain: PercentPoints(gain, in: table), quanta: quanta))
    }
  }

  private static func findings(of small: RandomTenant, table: GainTable) -> [Finding] {
    let (tenant, question) = (small.tenant, small.question)
    func names(_ rule: PlanRule, _ recommendation: Int, _ resource: Int) -> Bool {
      (rule.recommendation?.matches(tenant.recommendations[recommendation].key) ?? true)
        && (rule.resource?.matches(tenant.resources.name(resource)) ?? true)
        && (rule.until.map { "2026-05-15" <= $0 } ?? true)
    }
    var findings: [Finding] = []
    for resource in 0..<tenant.resources.count {
      let scope = Int(tenant.resources.scopes[resource])
      let isAsked = question.scopePattern == nil || tenant.scopes[scope].id.hasPrefix("al")
      for index in tenant.assessments.range(of: resource)
      where tenant.assessments.states[index] == .unhealthy {
        let recommendation = Int(tenant.assessments.recommendations[index])
        let rules = question.planRules.filter { names($0, recommendation, resource) }
        let isWanted = isAsked && rules.contains { $0.effect == .include }
        let isScored = !table.cells(recommendation: recommendation, scope: scope).isEmpty
        guard isWanted || isScored else { continue }
        let estimate = small.effort.estimate(ofAssessment: index)
        findings.append(
          Finding(
            resource: resource, recommendation: recommendation, scope: scope, estimate: estimate,
            isMandatory: isWanted,
            isAllowed: isAsked && !rules.contains { $0.effect == .exclude } && !estimate.methods.isEmpty))
      }
    }
    return findings
  }

  private static func effort(of fixed: [Finding]) -> Int64? {
    var total: Int64 = 0
    let steps = Dictionary(grouping: fixed) { [$0.recommendation, $0.scope] }
    for findings in steps.values {
      let levels: [Int64] = [0] + findings.flatMap { $0.estimate.methods.map(\.cost.setup.count) }
      let prices = levels.compactMap { level -> Int64? in
        var sum = level
        for finding in findings {
          let eaches = finding.estimate.methods.filter { $0.cost.setup.count <= level }
          guard let each = eaches.map(\.cost.each.count).min() else { return nil }
          sum += each
        }
        return sum
      }
      guard let least = prices.min() else { return nil }
      total += least
    }
    for findings in Dictionary(grouping: fixed, by: \.recommendation).values {
      total += findings.map(\.estimate.once.count).max() ?? 0
    }
    return total
  }
}
