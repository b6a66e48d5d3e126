/// The completions that each block of steps brings about, and the steps of it that they need.
struct BlockCompletions: Sendable {
  /// Completions of each block, ascending.
  private let starts: [Int32]
  private let completions: [Int32]
  /// The block of each step.
  let blockOfStep: [Int32]

  init(_ graph: StepGraph, blocks: StepBlocks) {
    var blockOfStep = [Int32](repeating: 0, count: graph.steps.count)
    for block in 0..<blocks.count {
      for step in blocks.steps(of: block) { blockOfStep[Int(step)] = Int32(block) }
    }
    // Steps that make a block of their own need no order.
    let blockOf = (0..<graph.completionCount).map { completion -> Int32 in
      var last: Int32 = 0
      for place in graph.memberRange(of: completion) {
        last = max(last, blockOfStep[Int(graph.members[place])])
      }
      return blocks.steps(of: Int(last)).count > 1 ? last : -1
    }
    (starts, completions) = grouped(blockOf, groups: blocks.count)
    self.blockOfStep = blockOfStep
  }

  subscript(block: Int) -> ArraySlice<Int32> { completions[Int(starts[block])..<Int(starts[block + 1])] }
}
