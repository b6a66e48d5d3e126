import Effort
import RemediationPlan
import SecureScore

/// U of docs/model.md, section 6, in quanta. Nodes and arcs come by in their order and are not held: memory is that
/// of the levels.
struct DualSum {
  /// U; nil where λ is so large that sums would leave 128 bits.
  private(set) var total: Int128?
  private(set) var levels: LevelSurplus
  private(set) var arcs: ArcReader

  /// λ times all there is to pay must stay below; leaves room for the flows of any number of arcs.
  private static let largest: Int128 = 1 << 110

  /// - Parameter gains: of one bundle by cell, in quanta, rounded up.
  init(
    certificate: Certificate, budget: Minutes, gains: [Int64], size: ProgramSize, classes: ResourceClasses,
    open: OpenFindings, standings: [Standing]
  ) {
    var chains = size.chains
    arcs = ArcReader(certificate.flows)
    levels = LevelSurplus(chains)
    let perMinute = Int128(certificate.perMinute)
    let costs = size.minutes + Int128(budget.count.magnitude)
    let (product, overflow) = perMinute.multipliedReportingOverflow(by: costs)
    guard !overflow, product < Self.largest else { return }
    var sum = perMinute * Int128(budget.count)
    var program = ClassProgram(open, standings: standings, reach: size.reach(within: budget))
    var surplus = ClassSurplus(perMinute: certificate.perMinute, gains: gains)
    for index in 0..<classes.count {
      program.load(index, of: classes)
      program.place(in: &chains, scope: open.scopes[Int(classes.first[index])])
      surplus.load(program, arcs: &arcs)
      sum += surplus.bound(program)
      levels.add(surplus, of: program, chains: chains)
    }
    levels.close(chains, perMinute: perMinute, arcs: &arcs)
    for bound in levels.bounds { sum += bound }
    total = sum
  }
}
