/// The order in which to work: early minutes gain most. docs/model.md, section 5.
struct StepOrder {
  let graph: StepGraph
  /// Whether single steps are moved at the end. Not after Ctrl-C, when somebody is waiting.
  var isMoving = true

  /// Moves are tried while this many looks at a place remain: a fixed count, so that the order is reproducible.
  private static let looks = 40_000_000
  /// No block takes more looks than this for each of its steps.
  private static let looksPerStep = 1_000

  /// Indices of the steps in order.
  func order() -> [Int] {
    let blocks = StepBlocks(graph)
    let completions = BlockCompletions(graph, blocks: blocks)
    var order: [Int] = []
    order.reserveCapacity(graph.steps.count)
    var isPaid = [Bool](repeating: false, count: graph.onceMinutes.count)
    var greedy = BlockGreedy()
    var moves = BlockMoves(looks: isMoving ? Self.looks : 0)
    var block = StepBlock()
    for index in 0..<blocks.count {
      let steps = blocks.steps(of: index)
      if steps.count == 1, let step = steps.first {
        order.append(Int(step))
      } else {
        block.load(index, blocks: blocks, completions: completions, graph: graph, isPaid: isPaid)
        var places = greedy.order(of: block)
        moves.improve(&places, of: block, limit: Self.looksPerStep * steps.count)
        for place in places { order.append(Int(block.steps[Int(place)])) }
      }
      for step in steps where graph.onceOfStep[Int(step)] >= 0 {
        isPaid[Int(graph.onceOfStep[Int(step)])] = true
      }
    }
    return order
  }
}
