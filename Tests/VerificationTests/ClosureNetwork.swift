import Effort
import RemediationPlan
import SecureScore

@testable import Verification

/// The closure graph of a small tenant with a plain maximum flow: certificates to test with.
struct ClosureNetwork {
  private struct Node {
    var limit: Int64
    var gain: Int64 = 0
    var minutes: Int64
    var isMandatory = false
    /// What completing the bundle once takes at least; of a better method folded into it the same, else 0.
    var alone: Int64 = 0
  }

  let reading: Reading
  private var nodes: [Node] = []
  private var arcs: [(tail: Int, head: Int)] = []

  /// What the verifier reads of a tenant.
  struct Reading {
    let open: OpenFindings
    let standings: [Standing]
    let classes: ResourceClasses
    let programs: ClassPrograms
    let size: ProgramSize
    let gains: [Int64]

    init(_ small: RandomTenant) {
      open = OpenFindings(
        tenant: small.tenant, table: small.model.scorecard(of: small.tenant).gains, effort: small.effort)
      standings = Plannability(open: open, tenant: small.tenant, question: small.question).standings
      classes = ResourceClasses(open: open, standings: standings)
      var programs = ClassPrograms(classes, open: open, standings: standings)
      let scopes = classes.first.map { [open] in open.scopes[Int($0)] }
      var size = ProgramSize(
        programs, scopes: scopes, recommendations: open.recommendationCount, cells: open.table.cells.count)
      programs.place(in: &size.chains, scopes: scopes)
      self.programs = programs
      self.size = size
      let table = open.table
      gains = table.cells.indices.map { table.quanta(ofCell: $0, roundingUp: true) }
    }

    func sum(_ certificate: Certificate, budget: Minutes) -> DualSum {
      var programs = programs
      programs.leaveOut(beyond: budget)
      return DualSum(
        certificate: certificate, budget: budget, gains: gains, size: size, programs: programs)
    }
  }

  init(_ small: RandomTenant) {
    reading = Reading(small)
    let chains = reading.size.chains
    var levelArcs: [(tail: Int, chain: Int32, state: Int32)?] = []
    for index in 0..<reading.programs.count { append(index, &levelArcs) }
    let firstLevel = nodes.count
    for chain in 0..<chains.count {
      let levels = chains.levels(of: chain)
      for level in levels {
        nodes.append(Node(limit: 1, minutes: chains.cost(ofLevel: level, in: levels)))
        if level > levels.lowerBound { arcs.append((firstLevel + level, firstLevel + level - 1)) }
      }
    }
    for (index, arc) in levelArcs.enumerated() {
      guard let arc else { continue }
      arcs[index] = (arc.tail, firstLevel + Int(chains.starts[Int(arc.chain)] + arc.state) - 1)
    }
  }

  private mutating func append(
    _ index: Int, _ levelArcs: inout [(tail: Int, chain: Int32, state: Int32)?]
  ) {
    let programs = reading.programs
    let size = Int64(programs.sizes[index])
    let firstBundle = nodes.count
    for bundle in programs.bundles(of: index) {
      let alone = programs.members(of: bundle).reduce(Int64(0)) { sum, place in
        let finding = programs.findings[Int(programs.members[place])]
        let estimate = reading.open.effort.estimates[Int(finding.estimate)]
        let methods = estimate.methods.map { $0.cost.setup.count + $0.cost.each.count }
        return sum + (methods.min() ?? 0) + estimate.once.count
      }
      nodes.append(
        Node(limit: size, gain: reading.gains[Int(programs.bundles[bundle].cell)], minutes: 0, alone: alone))
    }
    var own: [Int: Int] = [:]
    func host(_ finding: ClassPrograms.Finding) -> Int {
      firstBundle + Int(finding.bundle) - programs.bundles(of: index).lowerBound
    }
    for place in programs.findings(of: index) {
      let (finding, each) = (programs.findings[place], programs.methods(of: place).each)
      if finding.isOwn {
        own[place] = nodes.count
        nodes.append(Node(limit: size, minutes: each, isMandatory: finding.isMandatory))
      } else {
        nodes[host(finding)].minutes += each
      }
    }
    func add(_ tail: Int, _ head: Int) {
      arcs.append((tail, head))
      levelArcs.append(nil)
    }
    func addLevels(_ tail: Int, _ finding: ClassPrograms.Finding) {
      if finding.baseState > 0 { addLevel(tail, finding.setupChain, finding.baseState) }
      if finding.onceState > 0 { addLevel(tail, finding.onceChain, finding.onceState) }
    }
    func addLevel(_ tail: Int, _ chain: Int32, _ state: Int32) {
      arcs.append((tail, -1))
      levelArcs.append((tail, chain, state))
    }
    for (position, bundle) in programs.bundles(of: index).enumerated() {
      for place in programs.members(of: bundle) {
        let member = Int(programs.members[place])
        if let node = own[member] {
          add(firstBundle + position, node)
        } else {
          addLevels(firstBundle + position, programs.findings[member])
        }
      }
    }
    for place in programs.findings(of: index) {
      if let node = own[place] { addLevels(node, programs.findings[place]) }
    }
    for place in programs.findings(of: index) where programs.findings[place].upState > 0 {
      let (finding, methods) = (programs.findings[place], programs.methods(of: place))
      let node = nodes.count
      nodes.append(
        Node(
          limit: size, minutes: methods.upEach - methods.each,
          alone: own[place] == nil ? nodes[host(finding)].alone : 0))
      add(node, own[place] ?? host(finding))
      addLevel(node, finding.setupChain, finding.upState)
    }
  }

  var arcCount: Int { arcs.count }

  /// Bundles that take more than the budget all by themselves, and the better methods folded into them.
  func isOut(_ budget: Minutes) -> [Bool] {
    if nodes.contains(where: \.isMandatory) { return nodes.map { _ in false } }
    return nodes.map { $0.alone > budget.count }
  }

  /// U as docs/model.md, section 6, has it, node by node and arc by arc.
  func bound(_ certificate: Certificate, budget: Minutes) -> Int128 {
    let isOut = isOut(budget)
    let rate = Int128(certificate.perMinute)
    var surpluses = nodes.map { Int128($0.limit) * (Int128($0.gain) - rate * Int128($0.minutes)) }
    for flow in certificate.flows where !isOut[arcs[flow.arc].tail] {
      surpluses[arcs[flow.arc].tail] -= Int128(flow.units)
      surpluses[arcs[flow.arc].head] += Int128(flow.units)
    }
    return nodes.indices.reduce(rate * Int128(budget.count)) { sum, node in
      sum + (isOut[node] ? 0 : nodes[node].isMandatory ? surpluses[node] : max(0, surpluses[node]))
    }
  }

  /// A maximum flow from what is worth something at a rate to what costs, without what the budget keeps out of reach.
  func certificate(perMinute: Int64, budget: Minutes) -> Certificate {
    let isOut = isOut(budget)
    let (source, sink) = (nodes.count, nodes.count + 1)
    var heads: [Int] = []
    var rest: [Int128] = []
    var edges = [[Int]](repeating: [], count: nodes.count + 2)
    func add(_ tail: Int, _ head: Int, _ capacity: Int128) {
      edges[tail].append(heads.count)
      edges[head].append(heads.count + 1)
      heads += [head, tail]
      rest += [capacity, 0]
    }
    let infinite: Int128 = 1 << 62
    for arc in arcs { add(arc.tail, arc.head, isOut[arc.tail] ? 0 : infinite) }
    for (index, node) in nodes.enumerated() where !isOut[index] {
      let weight = Int128(node.limit) * (Int128(node.gain) - Int128(perMinute) * Int128(node.minutes))
      // A mandatory x is paid anyway: what it needs may be charged to it.
      if node.isMandatory { add(source, index, infinite) } else if weight > 0 { add(source, index, weight) }
      if weight < 0 { add(index, sink, -weight) }
    }
    while true {
      var parents = [Int](repeating: -1, count: nodes.count + 2)
      var queue = [source]
      var next = 0
      while next < queue.count, parents[sink] < 0 {
        let node = queue[next]
        next += 1
        for edge in edges[node] where rest[edge] > 0 && parents[heads[edge]] < 0 && heads[edge] != source {
          parents[heads[edge]] = edge
          queue.append(heads[edge])
        }
      }
      guard parents[sink] >= 0 else { break }
      var amount = infinite
      var node = sink
      while node != source {
        amount = min(amount, rest[parents[node]])
        node = heads[parents[node] ^ 1]
      }
      node = sink
      while node != source {
        rest[parents[node]] -= amount
        rest[parents[node] ^ 1] += amount
        node = heads[parents[node] ^ 1]
      }
    }
    let flows = arcs.indices.filter { rest[2 * $0 + 1] > 0 }
      .map { Certificate.Flow(arc: $0, units: Int64(rest[2 * $0 + 1])) }
    return Certificate(perMinute: perMinute, flows: flows)
  }

  /// The certificate of the least bound among many rates.
  func best(budget: Minutes) -> Certificate {
    var best: (bound: Int128, certificate: Certificate)?
    var rates: Set<Int64> = [0]
    let everything = zip(reading.gains, reading.size.payable).reduce(Int64(0)) { $0 + $1.0 * Int64($1.1) }
    for minutes in 1...25 { rates.insert(everything / Int64(minutes * minutes)) }
    for rate in rates.sorted() {
      let certificate = certificate(perMinute: rate, budget: budget)
      guard let bound = reading.sum(certificate, budget: budget).total else { continue }
      if bound < best?.bound ?? .max { best = (bound, certificate) }
    }
    return best?.certificate ?? .trivial
  }
}
