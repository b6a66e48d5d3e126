/// One block of steps with what it completes, given all blocks before it. Buffers are kept from one block to the next.
///
/// Steps are places in the order of their keys, so that lists of them compare as their keys do.
struct StepBlock {
  /// The steps of the graph.
  private(set) var steps: [Int32] = []
  private(set) var minutes: [Int64] = []
  /// The tenant-wide part that each step would have to pay; -1: none, or paid before.
  private(set) var onces: [Int32] = []
  private(set) var onceMinutes: [Int64] = []
  /// The gain of what each step completes alone.
  private(set) var alone: [Int64] = []
  /// What needs several steps of the block: its gain, and its steps, ascending.
  private(set) var gains: [Int64] = []
  private(set) var memberStarts: [Int32] = []
  private(set) var members: [Int32] = []
  /// The completions of each step.
  private(set) var completionStarts: [Int32] = []
  private(set) var completions: [Int32] = []
  private var places: [Int32] = []
  private var localOnces: [Int32] = []
  private var cursors: [Int32] = []

  var count: Int { steps.count }

  mutating func load(
    _ block: Int, blocks: StepBlocks, completions all: BlockCompletions, graph: StepGraph, isPaid: [Bool]
  ) {
    if places.isEmpty { places = [Int32](repeating: -1, count: graph.steps.count) }
    if localOnces.isEmpty { localOnces = [Int32](repeating: -1, count: graph.onceMinutes.count) }
    steps.removeAll(keepingCapacity: true)
    steps.append(contentsOf: blocks.steps(of: block))
    let ranks = graph.keyRanks
    steps.sort { ranks[Int($0)] < ranks[Int($1)] }
    minutes.removeAll(keepingCapacity: true)
    onces.removeAll(keepingCapacity: true)
    onceMinutes.removeAll(keepingCapacity: true)
    alone.removeAll(keepingCapacity: true)
    alone.append(contentsOf: repeatElement(0, count: steps.count))
    for (place, step) in steps.enumerated() {
      places[Int(step)] = Int32(place)
      minutes.append(graph.minutes[Int(step)])
      let once = Int(graph.onceOfStep[Int(step)])
      if once >= 0 && !isPaid[once] {
        if localOnces[once] < 0 {
          localOnces[once] = Int32(onceMinutes.count)
          onceMinutes.append(graph.onceMinutes[once])
        }
        onces.append(localOnces[once])
      } else {
        onces.append(-1)
      }
    }
    for step in steps where graph.onceOfStep[Int(step)] >= 0 {
      localOnces[Int(graph.onceOfStep[Int(step)])] = -1
    }
    gains.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    memberStarts.removeAll(keepingCapacity: true)
    memberStarts.append(0)
    for completion in all[block] { addCompletion(Int(completion), block: Int32(block), all, graph) }
    groupByStep()
  }

  /// Places of a completion's steps in `members`.
  func memberRange(of completion: Int) -> Range<Int> {
    Int(memberStarts[completion])..<Int(memberStarts[completion + 1])
  }

  /// Places of a step's completions in `completions`.
  func completionRange(of step: Int) -> Range<Int> {
    Int(completionStarts[step])..<Int(completionStarts[step + 1])
  }

  private mutating func addCompletion(
    _ completion: Int, block: Int32, _ all: BlockCompletions, _ graph: StepGraph
  ) {
    let start = members.count
    for place in graph.memberRange(of: completion) {
      let step = Int(graph.members[place])
      if all.blockOfStep[step] == block { members.append(places[step]) }
    }
    if members.count == start + 1 {
      alone[Int(members.removeLast())] += graph.gains[completion]
      return
    }
    // Few steps: sorted by insertion.
    for place in start + 1..<members.count {
      var hole = place
      while hole > start && members[hole] < members[hole - 1] {
        members.swapAt(hole, hole - 1)
        hole -= 1
      }
    }
    gains.append(graph.gains[completion])
    memberStarts.append(Int32(members.count))
  }

  private mutating func groupByStep() {
    completionStarts.removeAll(keepingCapacity: true)
    completionStarts.append(contentsOf: repeatElement(0, count: steps.count + 1))
    for step in members { completionStarts[Int(step) + 1] += 1 }
    for step in 0..<steps.count { completionStarts[step + 1] += completionStarts[step] }
    completions.removeAll(keepingCapacity: true)
    completions.append(contentsOf: repeatElement(0, count: members.count))
    cursors.removeAll(keepingCapacity: true)
    cursors.append(contentsOf: completionStarts)
    for completion in gains.indices {
      for place in memberRange(of: completion) {
        let step = Int(members[place])
        completions[Int(cursors[step])] = Int32(completion)
        cursors[step] += 1
      }
    }
  }
}
