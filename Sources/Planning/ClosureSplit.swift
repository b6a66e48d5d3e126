/// Splits a closure into blocks of falling gain per minute: the dichotomy of optimizer theory, in exact integers.
///
/// Each block is closed given the ones before it, and no closed part of a block has a better ratio than the block.
struct ClosureSplit {
  let graph: ClosureGraph
  let gains: [Int128]
  let minutes: [Int64]

  /// Blocks of nodes in order of gain per minute.
  func blocks() -> [[Int]] {
    var blocks: [[Int]] = []
    split(Array(0..<graph.count), into: &blocks)
    return blocks
  }

  private func split(_ members: [Int], into blocks: inout [[Int]]) {
    guard !members.isEmpty else { return }
    let gain = members.reduce(Int128(0)) { $0 + gains[$1] }
    let cost = members.reduce(Int128(0)) { $0 + Int128(minutes[$1]) }
    if members.count > 1 && cost > 0 {
      // The members as a whole weigh nothing; a part that weighs more has a better ratio.
      let weights = members.map { gains[$0] * cost - Int128(minutes[$0]) * gain }
      let closure = graph.maximumClosure(of: members, weights: weights)
      if closure.contains(true) && closure.contains(false) {
        let value = zip(weights, closure).reduce(Int128(0)) { $1.1 ? $0 + $1.0 : $0 }
        if value > 0 {
          split(zip(members, closure).filter(\.1).map(\.0), into: &blocks)
          split(zip(members, closure).filter { !$0.1 }.map(\.0), into: &blocks)
          return
        }
      }
    }
    blocks.append(members)
  }
}
