/// Builds the envelope component by component: dichotomic splits of parametric closures. docs/model.md, section 6.
struct EnvelopeBuilding {
  let graph: NeedGraph
  let forced: ForcedNodes
  let components: ComponentTable
  /// Whether to give up.
  let isStopped: @Sendable () -> Bool

  /// The whole envelope; nil when it was stopped. Components share nothing, so several threads give the same as one.
  func envelope(threads: Int) -> Envelope? {
    var whole = Envelope(forcedMinutes: forced.minutes)
    for part in Parallel.map(components.runs(threads: threads), threads: threads, { envelope(of: $0) }) {
      guard let part else { return nil }
      if whole.componentStarts.count == 1 { whole = part } else { whole.append(contentsOf: part) }
    }
    whole.sort()
    return whole
  }

  private func envelope(of range: Range<Int>) -> Envelope? {
    var envelope = Envelope(forcedMinutes: forced.minutes)
    envelope.reserve(nodes: Int(components.starts[range.upperBound] - components.starts[range.lowerBound]))
    var splitter = ClosureSplitter(graph: graph, forced: forced)
    for component in range {
      guard splitter.split(components.nodes(of: component), into: &envelope, isStopped: isStopped) else {
        return nil
      }
    }
    return envelope
  }
}
