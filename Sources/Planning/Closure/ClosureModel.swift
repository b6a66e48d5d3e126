/// A problem as a maximum closure, with its envelope: what every search for a plan starts from.
struct ClosureModel: Sendable {
  let graph: NeedGraph
  let forced: ForcedNodes
  let components: ComponentTable
  let envelope: Envelope

  /// nil when it was stopped on the way.
  init?(_ problem: Problem, threads: Int, isStopped: @escaping @Sendable () -> Bool) {
    graph = NeedGraph(problem)
    forced = ForcedNodes(graph)
    components = ComponentTable(graph, forced: forced)
    let building = EnvelopeBuilding(
      graph: graph, forced: forced, components: components, isStopped: isStopped)
    guard let envelope = building.envelope(threads: threads) else { return nil }
    self.envelope = envelope
  }
}
