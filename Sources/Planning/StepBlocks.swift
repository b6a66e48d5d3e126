/// The steps of a plan in blocks of falling gain per minute. docs/model.md, section 5.
///
/// What is gained before a block ends needs nothing after it, and no closed part of a block has a better ratio than the
/// block: the Sidney decomposition of the step graph.
struct StepBlocks: Sendable {
  /// The steps of each block, in the order of the blocks.
  private(set) var starts: [Int32] = [0]
  private(set) var steps: [Int32] = []

  init(_ graph: StepGraph) {
    let components = StepComponents(graph)
    var splitter = StepSplitter(graph)
    for component in 0..<components.count {
      splitter.split(components.steps(of: component), completions: components.completions(of: component))
    }
    steps.reserveCapacity(graph.steps.count)
    for block in splitter.sortedBlocks() {
      steps.append(contentsOf: splitter.steps(of: Int(block)))
      starts.append(Int32(steps.count))
    }
  }

  var count: Int { starts.count - 1 }

  func steps(of block: Int) -> ArraySlice<Int32> { steps[Int(starts[block])..<Int(starts[block + 1])] }
}
