import Effort
import RemediationPlan
import SecureScore

/// Goes through the resources in order and joins those that look the same.
///
/// Nearly every resource is like one before it: its findings are written as a list of words, and only a new list is
/// looked at closely.
struct ProblemReader {
  let costs: [FindingCosts]
  private(set) var refusals = Refusals()
  private let tenant: Tenant
  private let starts: [Int32]
  private let recommendations: [UInt16]
  private let states: [AssessmentState]
  private let effort: EffortModel
  private let rules: PlanRuleMatching
  private let isInScope: [Bool]
  private let scopePattern: String
  private let costsByEstimate: [Int32]
  private var classes = ClassTable()
  private var classOfResource: [Int32]
  private var signatures = SignatureTable()
  private var signature: [UInt64] = []
  private var scope = -1
  private var cells: ScopeCells
  /// The payable cells of the class at hand.
  private var payable: [Int32] = []

  /// A finding of the resource at hand.
  private struct Candidate {
    let recommendation: Int
    let costs: Int
    let cells: [Int]
    let isMandatory: Bool
    let isAllowed: Bool

    var word: UInt64 {
      UInt64(recommendation) | UInt64(UInt32(costs)) << 16 | (isMandatory ? 1 << 62 : 0)
    }
  }

  init(tenant: Tenant, gains: GainTable, effort: EffortModel, question: Question) {
    self.tenant = tenant
    (starts, recommendations, states) = (
      tenant.assessments.starts, tenant.assessments.recommendations, tenant.assessments.states
    )
    self.effort = effort
    rules = PlanRuleMatching(question: question, tenant: tenant)
    isInScope = question.asks(for: tenant.scopes)
    scopePattern = question.scopePattern ?? ""
    var distinct: [FindingCosts] = []
    var indices: [FindingCosts: Int] = [:]
    costsByEstimate = effort.estimates.map { estimate in
      guard let costs = FindingCosts(estimate) else { return -1 }
      if let index = indices[costs] { return Int32(index) }
      indices[costs] = distinct.count
      distinct.append(costs)
      return Int32(distinct.count - 1)
    }
    costs = distinct
    classOfResource = [Int32](repeating: -1, count: tenant.resources.count)
    cells = ScopeCells(gains, recommendations: tenant.recommendations.count)
  }

  /// The classes, once every resource has been read.
  mutating func finished() -> ClassTable {
    classes.distribute(classOfResource)
    return classes
  }

  mutating func read(_ resource: Int) {
    enter(Int(tenant.resources.scopes[resource]))
    guard rules.isEmpty && isInScope[scope] else { return readUnderRules(resource) }
    signature.removeAll(keepingCapacity: true)
    for index in Int(starts[resource])..<Int(starts[resource + 1]) {
      guard case .unhealthy = states[index] else { continue }
      let recommendation = Int(recommendations[index])
      if cells.range(of: recommendation).isEmpty { continue }
      let costs = costsByEstimate[effort.estimateIndex(ofAssessment: index)]
      if costs < 0 { return readUnderRules(resource) }
      signature.append(UInt64(recommendation) | UInt64(UInt32(costs)) << 16)
    }
    guard !signature.isEmpty else { return }
    let (group, isNew) = signatures.value(of: signature, orAdding: Int32(classes.count))
    if isNew { appendClass() }
    classOfResource[resource] = group
  }

  private mutating func enter(_ scope: Int) {
    guard scope != self.scope else { return }
    self.scope = scope
    signatures.removeAll()
    cells.enter(scope)
  }

  private mutating func loadedCells(_ recommendation: Int) -> [Int] {
    cells.range(of: recommendation).map { Int(cells[$0]) }
  }

  /// Adds the class of the signature at hand: every finding may be fixed, and all its cells can be had.
  private mutating func appendClass() {
    payable.removeAll(keepingCapacity: true)
    for word in signature {
      let recommendation = Int(word & 0xffff)
      classes.appendFinding(recommendation: recommendation, costs: Int(word >> 16), isMandatory: false)
      for place in cells.range(of: recommendation) { insertPayable(cells[place]) }
    }
    for cell in payable {
      for (offset, word) in signature.enumerated() {
        let range = cells.range(of: Int(word & 0xffff))
        for place in range where cells[place] == cell { classes.appendMember(offset) }
      }
      classes.endBundle(cell: Int(cell))
    }
    classes.endClass(scope: scope)
  }

  /// Keeps the few cells ascending and distinct.
  private mutating func insertPayable(_ cell: Int32) {
    var place = payable.count
    while place > 0 && payable[place - 1] >= cell {
      if payable[place - 1] == cell { return }
      place -= 1
    }
    payable.insert(cell, at: place)
  }

  private mutating func append(_ candidates: [Candidate], payable: [Int]) {
    for candidate in candidates {
      classes.appendFinding(
        recommendation: candidate.recommendation, costs: candidate.costs, isMandatory: candidate.isMandatory)
    }
    for cell in payable {
      for (offset, candidate) in candidates.enumerated() where candidate.cells.contains(cell) {
        classes.appendMember(offset)
      }
      classes.endBundle(cell: cell)
    }
    classes.endClass(scope: scope)
  }

  /// The long way, for resources that a rule names, that have no method for something, or lie outside the scopes.
  private mutating func readUnderRules(_ resource: Int) {
    var candidates: [Candidate] = []
    for index in tenant.assessments.range(of: resource)
    where tenant.assessments.states[index] == .unhealthy {
      let recommendation = Int(tenant.assessments.recommendations[index])
      let cells = loadedCells(recommendation)
      let include = rules.include(recommendation: recommendation, scope: scope, resource: resource)
      if cells.isEmpty && include == nil { continue }
      candidates.append(
        candidate(recommendation, resource: resource, assessment: index, cells: cells, include: include))
    }
    guard !candidates.isEmpty else { return }
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
        refusals.refuse(
          StepPlace(recommendation: candidate.recommendation, scope: scope), resource: resource, .blocked,
          "another finding of the same resource in the same control cannot be fixed")
      }
    }
    guard !relevant.isEmpty else { return }
    signature = relevant.map(\.word)
    if Set(relevant.flatMap(\.cells)).count != payable.count {
      signature.append(.max)
      signature += payable.map { UInt64($0) }
    }
    let (group, isNew) = signatures.value(of: signature, orAdding: Int32(classes.count))
    if isNew { append(relevant, payable: payable) }
    classOfResource[resource] = group
  }

  private mutating func candidate(
    _ recommendation: Int, resource: Int, assessment: Int, cells: [Int], include: PlanRule?
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
      let place = StepPlace(recommendation: recommendation, scope: scope)
      if let include, obstacle.reason != .outsideScope {
        refusals.addConflict(
          place, resource: resource,
          detail: "\(include.source) includes it, but: "
            + (obstacle.reason == .noMethod ? "neither by hand nor in bulk: " : "excluded by ")
            + obstacle.detail)
      }
      if !cells.isEmpty { refusals.refuse(place, resource: resource, obstacle.reason, obstacle.detail) }
    }
    return Candidate(
      recommendation: recommendation, costs: Int(costsByEstimate[estimate]), cells: cells,
      isMandatory: include != nil && obstacle == nil, isAllowed: obstacle == nil)
  }
}
