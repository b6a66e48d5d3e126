/// The completions that each step of an order brings about: it is the last of those they need.
struct CompletedAt {
  private let starts: [Int32]
  private let completions: [Int32]

  init(order: [Int], graph: StepGraph) {
    var positions = [Int32](repeating: 0, count: order.count)
    for (position, row) in order.enumerated() { positions[row] = Int32(position) }
    let last = (0..<graph.completionCount).map { completion -> Int32 in
      var last: Int32 = 0
      for place in graph.memberRange(of: completion) {
        last = max(last, positions[Int(graph.members[place])])
      }
      return last
    }
    (starts, completions) = grouped(last, groups: order.count)
  }

  subscript(position: Int) -> ArraySlice<Int32> {
    completions[Int(starts[position])..<Int(starts[position + 1])]
  }
}
