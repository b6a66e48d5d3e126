import Effort
import RemediationPlan
import SecureScore

/// The resources that each step of a selection works on, and the estimates that priced them.
struct StepItems {
  /// The methods of a kind of costs; -1: does not have it.
  private struct Price {
    var handSetup: Int64 = -1
    var handEach: Int64 = -1
    var bulkSetup: Int64 = -1
    var bulkEach: Int64 = -1
    var bulk = Method.byHand

    init(_ estimate: Estimate) {
      if let hand = estimate.byHand { (handSetup, handEach) = (hand.setup.count, hand.each.count) }
      if let offer = estimate.bulk {
        (bulkSetup, bulkEach, bulk) = (offer.cost.setup.count, offer.cost.each.count, offer.method)
      }
    }

    /// The method with the least each whose setup is paid; by hand when they tie. As `Estimate.leastMethod`.
    func choice(setup: Int64) -> (method: Method, each: Minutes) {
      let hasHand = handSetup >= 0 && handSetup <= setup
      let hasBulk = bulkSetup >= 0 && bulkSetup <= setup
      return hasHand && (!hasBulk || handEach <= bulkEach)
        ? (.byHand, Minutes(handEach)) : (bulk, Minutes(bulkEach))
    }
  }

  /// Items of each step, ascending by resource.
  private(set) var items: [[Step.Item]]
  /// The estimate met last, and the list of all of a step in the order of its items; -1: none.
  private var latest: [Int32]
  private var heads: [Int32]
  private var tails: [Int32]
  private var estimates: [(estimate: Int32, next: Int32)] = []

  /// Linear in the assessments of the resources that are worked on.
  init(of selection: Selection, work: StepWork, in problem: Problem) {
    latest = [Int32](repeating: -1, count: work.count)
    heads = latest
    tails = latest
    items = work.counts.map { count in
      var list: [Step.Item] = []
      list.reserveCapacity(Int(count))
      return list
    }
    var rows = [Int32](repeating: -1, count: problem.steps.count)
    for (row, step) in work.steps.enumerated() { rows[Int(step)] = Int32(row) }
    let prices = problem.costs.map { Price($0.estimate) }
    let classes = problem.classes
    let classOfResource = Self.classes(with: selection, problem)
    var seen = [Int32](repeating: 0, count: classes.count)
    let assessments = problem.tenant.assessments
    for (resource, group) in classOfResource.enumerated() where group >= 0 {
      let place = seen[Int(group)]
      seen[Int(group)] += 1
      var assessment = Int(assessments.starts[resource])
      for finding in classes.findings(of: Int(group)) where selection.fixed[finding] > place {
        // Both ascend by recommendation.
        while assessments.recommendations[assessment] != classes.recommendations[finding] { assessment += 1 }
        let row = Int(rows[Int(problem.steps.ofFinding[finding])])
        let (method, each) = prices[Int(classes.costs[finding])].choice(setup: work.setups[row].count)
        items[row].append(Step.Item(resource: resource, method: method, effort: each))
        note(problem.effort.estimateIndex(ofAssessment: assessment), row)
      }
    }
  }

  /// Takes the items of a step out.
  mutating func takeItems(of row: Int) -> [Step.Item] {
    var taken: [Step.Item] = []
    swap(&taken, &items[row])
    return taken
  }

  /// The distinct estimates of a step in the order of its items.
  func forEachEstimate(of row: Int, _ body: (_ estimate: Int) -> Void) {
    var entry = heads[row]
    while entry >= 0 {
      body(Int(estimates[Int(entry)].estimate))
      entry = estimates[Int(entry)].next
    }
  }

  private mutating func note(_ estimate: Int, _ row: Int) {
    let estimate = Int32(estimate)
    guard latest[row] != estimate else { return }
    latest[row] = estimate
    var entry = heads[row]
    while entry >= 0 {
      if estimates[Int(entry)].estimate == estimate { return }
      entry = estimates[Int(entry)].next
    }
    let added = Int32(estimates.count)
    estimates.append((estimate, -1))
    if tails[row] >= 0 { estimates[Int(tails[row])].next = added } else { heads[row] = added }
    tails[row] = added
  }

  /// The class of every resource that may be worked on; -1: not.
  private static func classes(with selection: Selection, _ problem: Problem) -> [Int32] {
    var classOfResource = [Int32](repeating: -1, count: problem.tenant.resources.count)
    for group in 0..<problem.classes.count {
      var most: Int32 = 0
      for finding in problem.classes.findings(of: group) { most = max(most, selection.fixed[finding]) }
      for resource in problem.classes.resources(of: group).prefix(Int(most)) {
        classOfResource[Int(resource)] = Int32(group)
      }
    }
    return classOfResource
  }
}
