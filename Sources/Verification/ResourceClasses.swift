import Effort
import SecureScore

/// Resources that no plan needs to tell apart; docs/model.md, section 3.
struct ResourceClasses {
  /// The first resource of each class, ascending.
  private(set) var first: [Int32] = []
  /// The number of resources of each class.
  private(set) var sizes: [Int32] = []
  /// The class of each resource; -1: no relevant finding.
  private(set) var classOf: [Int32]

  var count: Int { first.count }

  init(open: OpenFindings, standings: [Standing]) {
    classOf = Array(repeating: -1, count: open.resourceCount)
    let costs = Self.distinctCosts(open.effort.estimates)
    var bundles = ResourceBundles(open)
    var known = SignatureTable()
    var signature: [UInt32] = []
    var scope: Int32 = -1
    for resource in 0..<open.resourceCount {
      if open.scopes[resource] != scope {
        scope = open.scopes[resource]
        known.removeAll(firstIndex: first.count)
      }
      signature.removeAll(keepingCapacity: true)
      var isFree = true
      for index in open.assessments(of: resource) where standings[index] != .notAFinding {
        guard standings[index].isRelevant else {
          isFree = false
          continue
        }
        signature.append(UInt32(open.recommendations[index]) << 1 | (standings[index] == .mandatory ? 1 : 0))
        signature.append(costs[open.effort.estimateIndex(ofAssessment: index)])
      }
      guard !signature.isEmpty else { continue }
      // Where nothing is forbidden every bundle can pay, and the recommendations say which there are.
      if !isFree {
        bundles.load(resource: resource, standings: standings)
        Self.appendCells(of: bundles, to: &signature)
      }
      let index = known.index(of: signature)
      if index == first.count {
        first.append(Int32(resource))
        sizes.append(0)
      }
      sizes[index] += 1
      classOf[resource] = Int32(index)
    }
  }

  /// Appends the cells that can pay, unless those are all cells of the relevant findings.
  private static func appendCells(of bundles: ResourceBundles, to signature: inout [UInt32]) {
    let isComplete = bundles.bundles.allSatisfy { bundle in
      bundle.isPayable
        || bundle.range.allSatisfy { !bundles.findings[bundles.members[$0]].standing.isRelevant }
    }
    if isComplete { return }
    signature.append(.max)
    for bundle in bundles.bundles where bundle.isPayable { signature.append(UInt32(bundle.cell)) }
  }

  /// For each estimate a number that is equal for equal costs, wherever they come from.
  private static func distinctCosts(_ estimates: [Estimate]) -> [UInt32] {
    struct Costs: Hashable {
      var byHand: Cost?
      var bulk: Estimate.Bulk?
      var once: Minutes
    }
    var numbers: [Costs: UInt32] = [:]
    return estimates.map { estimate in
      let costs = Costs(byHand: estimate.byHand, bulk: estimate.bulk, once: estimate.once)
      let number = numbers[costs] ?? UInt32(numbers.count)
      numbers[costs] = number
      return number
    }
  }
}
