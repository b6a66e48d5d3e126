/// The later steps that complete bundles of which each step is a part. Add completions in plan order.
struct Enabling {
  private let graph: StepGraph
  private let positions: [Int32]
  private let order: [Int]
  /// The position added last for each step.
  private var latest: [Int32]
  private var keys: [[String]]

  init(order: [Int], graph: StepGraph) {
    self.graph = graph
    self.order = order
    var positions = [Int32](repeating: 0, count: order.count)
    for (position, row) in order.enumerated() { positions[row] = Int32(position) }
    self.positions = positions
    latest = [Int32](repeating: -1, count: order.count)
    keys = [[String]](repeating: [], count: order.count)
  }

  func position(of row: Int) -> Int { Int(positions[row]) }

  mutating func add(_ completion: Int, completedAt position: Int) {
    let last = order[position]
    for place in graph.memberRange(of: completion) {
      let row = Int(graph.members[place])
      guard row != last, latest[row] != Int32(position) else { continue }
      latest[row] = Int32(position)
      keys[row].append(graph.keys[last])
    }
  }

  /// Keys of the later steps, in plan order.
  func keys(of row: Int) -> [String] { keys[row] }
}
