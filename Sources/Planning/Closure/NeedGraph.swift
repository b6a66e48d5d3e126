import Effort
import SecureScore

/// The integer program without its budget row: what each node gains, costs and needs. docs/model.md, section 6.
///
/// Nodes and arcs are numbered as that section says. The arcs of a node are `arcStarts[node]..<arcStarts[node + 1]`.
package struct NeedGraph: Sendable {
  /// How often a node can be used: the size of its class, or once.
  private(set) var limits: [Int32] = []
  /// Gain of one use in quanta, rounded up.
  private(set) var gains: [Int64] = []
  /// Minutes of one use; negative where a cheaper method replaces another.
  private(set) var minutes: [Int64] = []
  /// Nodes that every plan uses in full, ascending.
  private(set) var mandatory: [Int32] = []
  private(set) var arcStarts: [Int32] = [0]
  /// What the arcs point at: the node that is needed.
  private(set) var needs: [Int32] = []
  /// The first node of each class, its bundles in order; then the first t.
  private(set) var classStarts: [Int32] = []
  /// The node that stands for each finding: its own x, or the y it is folded into.
  private(set) var nodeOfFinding: [Int32]
  /// The finding of every q, and the first q of each class.
  private(set) var upFindings: [Int32] = []
  private(set) var firstUps: [Int32] = []
  let levels: SetupLevels

  package var count: Int { limits.count }
  /// The first t, and the first w.
  var firstSetup: Int { Int(classStarts[classStarts.count - 1]) }
  var firstOnce: Int { firstSetup + levels.setups.count }

  package init(_ problem: Problem) {
    levels = SetupLevels(problem)
    nodeOfFinding = [Int32](repeating: -1, count: problem.classes.findingCount)
    let prices = problem.costs.map(FindingPrice.init)
    addClassNodes(problem, prices)
    addLevelNodes(problem)
    addClassArcs(problem, prices)
    addLevelArcs(problem)
  }

  /// Room for exactly what will come: growing would copy it all again and again.
  ///
  /// - Parameter uses: of each finding, the bundles that need it.
  private mutating func reserve(_ classes: ClassTable, _ prices: [FindingPrice], uses: [UInt16]) {
    let levelCount = levels.setups.count + levels.onces.count
    var nodes = classes.bundleCount + levelCount
    var arcs = levelCount
    var ups = 0
    for finding in 0..<classes.findingCount {
      let price = prices[Int(classes.costs[finding])]
      if uses[finding] != 1 || classes.isMandatory[finding] {
        nodes += 1
        arcs += Int(uses[finding])
      }
      arcs += (price.baseSetup > 0 ? 1 : 0) + (price.once > 0 ? 1 : 0)
      if price.hasUp {
        ups += 1
        arcs += price.upSetup > 0 ? 2 : 1
      }
    }
    nodes += ups
    limits.reserveCapacity(nodes)
    gains.reserveCapacity(nodes)
    minutes.reserveCapacity(nodes)
    arcStarts.reserveCapacity(nodes + 1)
    needs.reserveCapacity(arcs)
    upFindings.reserveCapacity(ups)
    classStarts.reserveCapacity(classes.count + 1)
    firstUps.reserveCapacity(classes.count + 1)
  }

  /// Arcs of a node.
  func arcs(of node: Int) -> Range<Int> { Int(arcStarts[node])..<Int(arcStarts[node + 1]) }

  /// The node of a place in `levels.setups`, and of one in `levels.onces`.
  func setupNode(_ place: Int) -> Int { firstSetup + place }
  func onceNode(_ place: Int) -> Int { firstOnce + place }

  private mutating func addNode(limit: Int, gain: Int64 = 0, minutes cost: Int64) {
    limits.append(Int32(limit))
    gains.append(gain)
    minutes.append(cost)
  }

  private mutating func addClassNodes(_ problem: Problem, _ prices: [FindingPrice]) {
    let classes = problem.classes
    var uses = [UInt16](repeating: 0, count: classes.findingCount)
    for finding in classes.members { uses[Int(finding)] += 1 }
    reserve(classes, prices, uses: uses)
    for group in 0..<classes.count {
      let size = classes.size(group)
      classStarts.append(Int32(count))
      for bundle in classes.bundles(of: group) {
        var cost: Int64 = 0
        for place in classes.memberRange(of: bundle) {
          let finding = Int(classes.members[place])
          guard uses[finding] == 1, !classes.isMandatory[finding] else { continue }
          nodeOfFinding[finding] = Int32(count)
          cost += prices[Int(classes.costs[finding])].baseEach
        }
        addNode(limit: size, gain: problem.quanta[Int(classes.cells[bundle])], minutes: cost)
      }
      for finding in classes.findings(of: group) where nodeOfFinding[finding] < 0 {
        nodeOfFinding[finding] = Int32(count)
        if classes.isMandatory[finding] { mandatory.append(Int32(count)) }
        addNode(limit: size, minutes: prices[Int(classes.costs[finding])].baseEach)
      }
      firstUps.append(Int32(upFindings.count))
      for finding in classes.findings(of: group) {
        let price = prices[Int(classes.costs[finding])]
        guard price.hasUp else { continue }
        upFindings.append(Int32(finding))
        addNode(limit: size, minutes: price.upEach - price.baseEach)
      }
    }
    classStarts.append(Int32(count))
    firstUps.append(Int32(upFindings.count))
  }

  private mutating func addLevelNodes(_ problem: Problem) {
    for step in 0..<problem.steps.count { addLevels(levels.range(ofStep: step), of: levels.setups) }
    for recommendation in problem.tenant.recommendations.indices {
      addLevels(levels.onceRange(ofRecommendation: recommendation), of: levels.onces)
    }
  }

  private mutating func addLevels(_ range: Range<Int>, of values: [Int64]) {
    var paid: Int64 = 0
    for place in range {
      addNode(limit: 1, minutes: values[place] - paid)
      paid = values[place]
    }
  }

  private mutating func addClassArcs(_ problem: Problem, _ prices: [FindingPrice]) {
    let classes = problem.classes
    for group in 0..<classes.count {
      var node: Int32
      for bundle in classes.bundles(of: group) {
        node = Int32(arcStarts.count - 1)
        for place in classes.memberRange(of: bundle) {
          let finding = Int(classes.members[place])
          if nodeOfFinding[finding] == node {
            addNeeds(ofFinding: finding, problem, prices)
          } else {
            needs.append(nodeOfFinding[finding])
          }
        }
        arcStarts.append(Int32(needs.count))
      }
      node = Int32(arcStarts.count - 1)
      for finding in classes.findings(of: group) where nodeOfFinding[finding] == node {
        addNeeds(ofFinding: finding, problem, prices)
        arcStarts.append(Int32(needs.count))
        node += 1
      }
      for place in Int(firstUps[group])..<Int(firstUps[group + 1]) {
        let finding = Int(upFindings[place])
        needs.append(nodeOfFinding[finding])
        let setup = prices[Int(classes.costs[finding])].upSetup
        if let level = levels.index(ofSetup: setup, step: Int(problem.steps.ofFinding[finding])) {
          needs.append(Int32(setupNode(level)))
        }
        arcStarts.append(Int32(needs.count))
      }
    }
  }

  /// What fixing a finding at all needs: the setup of its base method, and its tenant-wide part.
  private mutating func addNeeds(ofFinding finding: Int, _ problem: Problem, _ prices: [FindingPrice]) {
    let price = prices[Int(problem.classes.costs[finding])]
    let step = Int(problem.steps.ofFinding[finding])
    if let level = levels.index(ofSetup: price.baseSetup, step: step) {
      needs.append(Int32(setupNode(level)))
    }
    guard price.once > 0 else { return }
    let recommendation = Int(problem.classes.recommendations[finding])
    if let level = levels.index(ofOnce: price.once, recommendation: recommendation) {
      needs.append(Int32(onceNode(level)))
    }
  }

  private mutating func addLevelArcs(_ problem: Problem) {
    func addChain(_ range: Range<Int>, first: Int) {
      for place in range {
        if place > range.lowerBound { needs.append(Int32(first + place - 1)) }
        arcStarts.append(Int32(needs.count))
      }
    }
    for step in 0..<problem.steps.count { addChain(levels.range(ofStep: step), first: firstSetup) }
    for recommendation in problem.tenant.recommendations.indices {
      addChain(levels.onceRange(ofRecommendation: recommendation), first: firstOnce)
    }
  }
}
