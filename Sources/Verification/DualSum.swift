import Effort
import RemediationPlan
import SecureScore

/// U of docs/model.md, section 6, in quanta. Nodes and arcs come by in their order and are not held.
struct DualSum {
  /// U; nil where λ is so large that sums would leave 128 bits.
  private(set) var total: Int128?
  private(set) var levels: LevelSurplus
  private(set) var arcs: ArcReader
  /// The first arc of each class.
  private(set) var arcStarts: [Int] = []
  /// For each class without a flow that adds nothing to U: what completing one bundle loses at least, in quanta. -1 for
  /// every other class, and where work is mandatory.
  private(set) var idleLosses: [Int64] = []

  /// λ times all there is to pay must stay below; leaves room for the flows of any number of arcs.
  private static let largest: Int128 = 1 << 110

  /// - Parameter gains: of one bundle by cell, in quanta, rounded up.
  init(
    certificate: Certificate, budget: Minutes, gains: [Int64], size: ProgramSize, programs: ClassPrograms
  ) {
    let chains = size.chains
    arcs = ArcReader(certificate.flows)
    levels = LevelSurplus(chains)
    let perMinute = Int128(certificate.perMinute)
    let costs = size.minutes + Int128(budget.count.magnitude)
    let (product, overflow) = perMinute.multipliedReportingOverflow(by: costs)
    guard !overflow, product < Self.largest else { return }
    var sum = perMinute * Int128(budget.count)
    var surplus = ClassSurplus(perMinute: certificate.perMinute, gains: gains)
    arcStarts.reserveCapacity(programs.count)
    idleLosses.reserveCapacity(programs.count)
    for index in 0..<programs.count {
      let flowsRead = arcs.flowsRead
      arcStarts.append(arcs.count)
      surplus.load(index, of: programs, arcs: &arcs)
      let isIdle = arcs.flowsRead == flowsRead && surplus.bound == 0 && !programs.hasMandatory
      idleLosses.append(isIdle ? surplus.leastLoss(index, of: programs) : -1)
      sum += surplus.bound
      levels.add(surplus, of: index, in: programs, chains: chains)
    }
    levels.close(chains, perMinute: perMinute, arcs: &arcs)
    for bound in levels.bounds { sum += bound }
    total = sum
  }
}
