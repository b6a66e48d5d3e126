import Effort
import RemediationPlan
import SecureScore

/// What a question allows for every assessment of a tenant; docs/model.md, section 3.
struct Plannability {
  let standings: [Standing]
  /// Assessments that an include rule names although they cannot be fixed, ascending.
  let conflicts: [Int]

  init(open: OpenFindings, tenant: Tenant, question: Question) {
    let isAsked = Self.scopesAsked(question: question, tenant: tenant)
    var matcher = RuleMatcher(question: question, tenant: tenant)
    var bundles = ResourceBundles(open)
    var cells = ScopeCells(open.table, recommendations: open.recommendationCount)
    var standings = [Standing](repeating: .notAFinding, count: open.states.count)
    var conflicts: [Int] = []
    for resource in 0..<open.resourceCount {
      matcher.enter(resource: resource)
      let scope = open.scopes[resource]
      cells.enter(scope: scope)
      var (isAnyAllowed, isAnyForbidden) = (false, false)
      for index in open.assessments(of: resource) where open.states[index] == .unhealthy {
        let recommendation = Int(open.recommendations[index])
        let isNamed = matcher.names(.include, recommendation: recommendation)
        if !isNamed && cells.range(ofRecommendation: recommendation).isEmpty { continue }
        if !isAsked[Int(scope)] {
          standings[index] = .outsideScope
        } else if matcher.names(.exclude, recommendation: recommendation) {
          standings[index] = .excluded
        } else if !open.hasMethod(assessment: index) {
          standings[index] = .noMethod
        } else {
          standings[index] = isNamed ? .mandatory : .plannable
          isAnyAllowed = true
          continue
        }
        isAnyForbidden = true
        // A wish outside the scopes asked for is not of this plan.
        if isNamed && standings[index] != .outsideScope { conflicts.append(index) }
      }
      // Only a forbidden finding can block others.
      if isAnyAllowed && isAnyForbidden {
        Self.block(&standings, resource: resource, bundles: &bundles)
      }
    }
    self.standings = standings
    self.conflicts = conflicts
  }

  private static func scopesAsked(question: Question, tenant: Tenant) -> [Bool] {
    guard let pattern = question.scopePattern.map(Glob.init) else {
      return tenant.scopes.map { _ in true }
    }
    return tenant.scopes.map { pattern.matches($0.id) || pattern.matches($0.name) }
  }

  /// Marks the allowed findings of a resource that lie in no bundle that can pay.
  private static func block(
    _ standings: inout [Standing], resource: Int, bundles: inout ResourceBundles
  ) {
    bundles.load(resource: resource, standings: standings)
    for finding in bundles.findings where finding.standing == .plannable {
      standings[finding.assessment] = .blocked
    }
    for bundle in bundles.bundles where bundle.isPayable {
      for position in bundle.range {
        let finding = bundles.findings[bundles.members[position]]
        standings[finding.assessment] = finding.standing
      }
    }
  }
}
