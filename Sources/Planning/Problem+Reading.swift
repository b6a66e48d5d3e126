package import Effort
package import RemediationPlan
package import SecureScore

extension Problem {
  /// Folds a tenant for a question: finds what may be planned and joins resources that look the same.
  ///
  /// Linear in the unhealthy assessments.
  /// - Throws: `PlanningError.conflict` when a mandatory finding is excluded or has no method.
  package init(
    tenant: Tenant, gains: GainTable, effort: EffortModel, question: Question
  ) throws(PlanningError) {
    var reader = ProblemReader(tenant: tenant, gains: gains, effort: effort, question: question)
    for resource in 0..<tenant.resources.count { reader.read(resource) }
    if !reader.conflicts.isEmpty { throw .conflict(reader.conflicts) }
    self.init(
      tenant: tenant, gains: gains, effort: effort, question: question, costs: reader.costs,
      classes: reader.classes, notPlannable: reader.notPlannable)
  }
}

/// Goes through the resources in order and collects classes.
private struct ProblemReader {
  let tenant: Tenant
  let gains: GainTable
  let effort: EffortModel
  let rules: PlanRuleMatching
  let isInScope: [Bool]
  let scopePattern: String
  private let costsByEstimate: [Int]
  let costs: [FindingCosts]
  var classes: [ResourceClass] = []
  var conflicts: [Problem.Conflict] = []
  private var classIndices: [[Int32]: Int] = [:]
  private var refused: [RefusedPlace: (detail: String, resources: [Int])] = [:]

  private struct RefusedPlace: Hashable {
    let place: StepPlace
    let reason: NotPlannable.Reason
    let detail: String
  }

  /// A finding of the resource at hand.
  private struct Candidate {
    let recommendation: Int
    let costs: Int
    let cells: [Int]
    let isMandatory: Bool
    let isAllowed: Bool
  }

  init(tenant: Tenant, gains: GainTable, effort: EffortModel, question: Question) {
    self.tenant = tenant
    self.gains = gains
    self.effort = effort
    rules = PlanRuleMatching(question: question, tenant: tenant)
    let pattern = question.scopePattern.map { Glob($0) }
    isInScope = tenant.scopes.map { scope in
      pattern.map { $0.matches(scope.id) || $0.matches(scope.name) } ?? true
    }
    scopePattern = question.scopePattern ?? ""
    var distinct: [FindingCosts] = []
    var indices: [FindingCosts: Int] = [:]
    costsByEstimate = effort.estimates.map { estimate in
      guard let costs = FindingCosts(estimate) else { return -1 }
      if let index = indices[costs] { return index }
      indices[costs] = distinct.count
      distinct.append(costs)
      return distinct.count - 1
    }
    costs = distinct
  }

  mutating func read(_ resource: Int) {
    let scope = Int(tenant.resources.scopes[resource])
    var candidates: [Candidate] = []
    for index in tenant.assessments.range(of: resource)
    where tenant.assessments.states[index] == .unhealthy {
      let recommendation = Int(tenant.assessments.recommendations[index])
      let cells = gains.cells(recommendation: recommendation, scope: scope)
      let include = rules.include(recommendation: recommendation, scope: scope, resource: resource)
      if cells.isEmpty && include == nil { continue }
      candidates.append(
        candidate(
          recommendation, scope: scope, resource: resource, assessment: index, cells: cells,
          include: include))
    }
    guard !candidates.isEmpty else { return }
    fold(candidates, scope: scope, resource: resource)
  }

  private mutating func candidate(
    _ recommendation: Int, scope: Int, resource: Int, assessment: Int, cells: [Int], include: PlanRule?
  ) -> Candidate {
    let estimate = effort.estimateIndex(ofAssessment: assessment)
    var obstacle: (reason: NotPlannable.Reason, detail: String)?
    if !isInScope[scope] {
      obstacle = (.outsideScope, "outside --scope \(scopePattern)")
    } else if let rule = rules.exclude(recommendation: recommendation, scope: scope, resource: resource) {
      obstacle = (.excluded, rule.source + (rule.because.map { ": \($0)" } ?? ""))
    } else if costsByEstimate[estimate] < 0 {
      obstacle = (.noMethod, effort.estimates[estimate].provenance.byHand)
    }
    if let obstacle {
      if let include, obstacle.reason != .outsideScope {
        conflicts.append(
          Problem.Conflict(
            recommendation: recommendation, scope: scope, resource: resource,
            detail: "\(include.source) includes it, but: "
              + (obstacle.reason == .noMethod ? "neither by hand nor in bulk: " : "excluded by ")
              + obstacle.detail))
      }
      if !cells.isEmpty {
        refuse(recommendation, scope, resource, obstacle.reason, obstacle.detail)
      }
    }
    return Candidate(
      recommendation: recommendation, costs: costsByEstimate[estimate], cells: cells,
      isMandatory: include != nil && obstacle == nil, isAllowed: obstacle == nil)
  }

  private mutating func refuse(
    _ recommendation: Int, _ scope: Int, _ resource: Int, _ reason: NotPlannable.Reason, _ detail: String
  ) {
    // Resources of one step may lack a method for different reasons of pricing; the first one speaks for all.
    let place = StepPlace(recommendation: recommendation, scope: scope)
    let key = RefusedPlace(place: place, reason: reason, detail: reason == .excluded ? detail : "")
    refused[key, default: (detail, [])].resources.append(resource)
  }

  private mutating func fold(_ candidates: [Candidate], scope: Int, resource: Int) {
    let cells = Set(candidates.flatMap(\.cells)).sorted()
    let payable = cells.filter { cell in
      candidates.allSatisfy { $0.isAllowed || !$0.cells.contains(cell) }
    }
    let relevant = candidates.filter { candidate in
      candidate.isMandatory || candidate.cells.contains(where: payable.contains)
    }
    for candidate in candidates
    where candidate.isAllowed && !candidate.isMandatory && !candidate.cells.isEmpty {
      if !candidate.cells.contains(where: payable.contains) {
        refuse(
          candidate.recommendation, scope, resource, .blocked,
          "another finding of the same resource in the same control cannot be fixed")
      }
    }
    guard !relevant.isEmpty else { return }
    var signature: [Int32] = [Int32(scope)]
    for candidate in relevant {
      signature += [
        Int32(candidate.recommendation), Int32(candidate.costs), candidate.isMandatory ? 1 : 0,
      ]
    }
    signature.append(-1)
    signature += payable.map(Int32.init)
    if let index = classIndices[signature] {
      classes[index].resources.append(Int32(resource))
      return
    }
    classIndices[signature] = classes.count
    classes.append(
      ResourceClass(
        scope: scope, resources: [Int32(resource)],
        findings: relevant.map {
          .init(recommendation: $0.recommendation, costs: $0.costs, isMandatory: $0.isMandatory)
        },
        bundles: payable.map { cell in
          .init(cell: cell, findings: relevant.indices.filter { relevant[$0].cells.contains(cell) })
        }))
  }

  var notPlannable: [NotPlannable] {
    refused.map { key, value in
      NotPlannable(
        recommendation: key.place.recommendation, scope: key.place.scope, resources: value.resources,
        reason: key.reason, detail: value.detail)
    }.sorted {
      ($0.recommendation, $0.scope, $0.reason.rawValue, $0.detail)
        < ($1.recommendation, $1.scope, $1.reason.rawValue, $1.detail)
    }
  }
}
