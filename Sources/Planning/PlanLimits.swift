/// When to stop looking for a better plan.
package struct PlanLimits: Sendable {
  /// The relative gap that is good enough when the optimum is not proved within `proofNodes`, in millionths of a
  /// percent; 0 asks for the proved optimum.
  package var gapMillionthsOfPercent: Int64
  /// Branch-and-bound nodes for the greatest gain; decides before the clock does, so that runs repeat.
  package var nodes: Int
  /// Nodes for the least effort among plans of the greatest gain.
  package var tieNodes: Int
  /// Threads that may work at once; the result is the same for any number.
  package var threads: Int
  /// Last resort; nil: none.
  package var time: Duration?

  package static let standardNodes = 200_000
  package static let standardTieNodes = 20_000
  private static let firstNodes = 10_000

  package init(
    gapMillionthsOfPercent: Int64 = 10_000, nodes: Int = PlanLimits.standardNodes,
    tieNodes: Int = PlanLimits.standardTieNodes, threads: Int = 1, time: Duration? = .seconds(60)
  ) {
    self.gapMillionthsOfPercent = gapMillionthsOfPercent
    self.nodes = nodes
    self.tieNodes = tieNodes
    self.threads = threads
    self.time = time
  }

  /// Nodes after which a plan within the gap is enough.
  var proofNodes: Int { gapMillionthsOfPercent == 0 ? nodes : min(nodes, Self.firstNodes) }
}
