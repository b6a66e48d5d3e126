/// A problem as a maximum closure, with its envelope: what every search for a plan starts from.
struct ClosureModel: Sendable {
  let graph: NeedGraph
  let forced: ForcedNodes
  let components: ComponentTable
  let envelope: Envelope

  /// nil when it was stopped on the way.
  ///
  /// - Parameter isForBudget: leaves out what the question's budget cannot reach; else the envelope is for any budget.
  init?(
    _ problem: Problem, isForBudget: Bool = true, threads: Int, isStopped: @escaping @Sendable () -> Bool
  ) {
    graph = NeedGraph(problem)
    forced = ForcedNodes(graph)
    let outOfReach = isForBudget ? OutOfReach(graph, of: problem).isOut : forced.isForced
    components = ComponentTable(graph, without: zip(forced.isForced, outOfReach).map { $0 || $1 })
    let building = EnvelopeBuilding(
      graph: graph, forced: forced, components: components, isStopped: isStopped)
    guard let envelope = building.envelope(threads: threads) else { return nil }
    self.envelope = envelope
  }
}
