import Effort
import SecureScore

/// Resources that no plan needs to tell apart; docs/model.md, section 3.
struct ResourceClasses {
  /// The first resource of each class, ascending.
  private(set) var first: [Int] = []
  /// The number of resources of each class.
  private(set) var sizes: [Int] = []
  /// The class of each resource; -1: no relevant finding.
  private(set) var classOf: [Int32]

  init(open: OpenFindings, standings: [Standing], effort: EffortModel) {
    classOf = Array(repeating: -1, count: open.resourceCount)
    let costs = Self.distinctCosts(effort.estimates)
    var bundles = ResourceBundles(open)
    var known: [[Int]: Int] = [:]
    var signature: [Int] = []
    var scope: Int32 = -1
    for resource in 0..<open.resourceCount {
      if open.scopes[resource] != scope {
        scope = open.scopes[resource]
        known.removeAll(keepingCapacity: true)
      }
      bundles.load(resource: resource, standings: standings)
      signature.removeAll(keepingCapacity: true)
      for finding in bundles.findings where finding.standing.isRelevant {
        signature.append(finding.recommendation)
        signature.append(costs[effort.estimateIndex(ofAssessment: finding.assessment)])
        signature.append(finding.standing == .mandatory ? 1 : 0)
      }
      guard !signature.isEmpty else { continue }
      signature.append(-1)
      for bundle in bundles.bundles where bundle.isPayable { signature.append(bundle.cell) }
      let index = known[signature] ?? first.count
      if index == first.count {
        known[signature] = index
        first.append(resource)
        sizes.append(0)
      }
      sizes[index] += 1
      classOf[resource] = Int32(index)
    }
  }

  /// For each estimate a number that is equal for equal costs, wherever they come from.
  private static func distinctCosts(_ estimates: [Estimate]) -> [Int] {
    struct Costs: Hashable {
      var byHand: Cost?
      var bulk: Estimate.Bulk?
      var once: Minutes
    }
    var numbers: [Costs: Int] = [:]
    return estimates.map { estimate in
      let costs = Costs(byHand: estimate.byHand, bulk: estimate.bulk, once: estimate.once)
      let number = numbers[costs] ?? numbers.count
      numbers[costs] = number
      return number
    }
  }
}
