/// How often each node is used: what a plan chooses, before the cheapest methods are worked out.
struct NodeCounts: Sendable {
  var counts: [Int32]

  init(_ graph: NeedGraph) { counts = [Int32](repeating: 0, count: graph.count) }

  /// Bundles alone: what they need is left at zero.
  ///
  /// - Parameter completions: by bundle.
  init(completing completions: [Int32], in graph: NeedGraph, of problem: Problem) {
    self.init(graph)
    for group in 0..<problem.classes.count {
      let first = Int(graph.classStarts[group])
      for (offset, bundle) in problem.classes.bundles(of: group).enumerated() {
        counts[first + offset] = completions[bundle]
      }
    }
  }

  /// The nodes of some segments from the front of an envelope's order.
  mutating func take(_ cut: Int, of envelope: Envelope, in graph: NeedGraph) {
    for segment in envelope.order[..<cut] {
      for node in envelope.nodes(of: Int(segment)) { counts[Int(node)] = graph.limits[Int(node)] }
    }
  }

  /// Some units of one segment.
  mutating func take(_ segment: Int, units: Int32, of envelope: Envelope, in graph: NeedGraph) {
    let isWhole = units == envelope.units[segment]
    for node in envelope.nodes(of: segment) { counts[Int(node)] = isWhole ? graph.limits[Int(node)] : units }
  }

  /// Completions by bundle.
  func completions(graph: NeedGraph, of problem: Problem) -> [Int32] {
    var completions = [Int32](repeating: 0, count: problem.classes.bundleCount)
    for group in 0..<problem.classes.count {
      let first = Int(graph.classStarts[group])
      for (offset, bundle) in problem.classes.bundles(of: group).enumerated() {
        completions[bundle] = counts[first + offset]
      }
    }
    return completions
  }
}
