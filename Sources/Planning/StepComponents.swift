/// The parts of a step graph that have nothing to do with each other: steps joined by completions and tenant-wide parts.
///
/// Components ascend by first step; the steps of each ascend.
struct StepComponents: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var steps: [Int32]
  /// Completions that need two or more steps, component by component.
  private(set) var completionStarts: [Int32]
  private(set) var completions: [Int32]

  /// Nearly linear in steps and completions.
  init(_ graph: StepGraph) {
    var parents = (0..<Int32(graph.steps.count)).map { $0 }
    for completion in 0..<graph.completionCount {
      let members = graph.members(of: completion)
      for step in members.dropFirst() { Self.join(members[members.startIndex], step, &parents) }
    }
    var firstOfOnce = [Int32](repeating: -1, count: graph.onceMinutes.count)
    for (step, once) in graph.onceOfStep.enumerated() where once >= 0 {
      if firstOfOnce[Int(once)] < 0 { firstOfOnce[Int(once)] = Int32(step) }
      Self.join(firstOfOnce[Int(once)], Int32(step), &parents)
    }
    var ofStep = [Int32](repeating: 0, count: graph.steps.count)
    var count: Int32 = 0
    for step in ofStep.indices {
      let root = Int(Self.root(Int32(step), &parents))
      if root == step {
        ofStep[step] = count
        count += 1
      } else {
        ofStep[step] = ofStep[root]
      }
    }
    let ofCompletion = (0..<graph.completionCount).map { completion -> Int32 in
      let members = graph.members(of: completion)
      return members.count > 1 ? ofStep[Int(members[members.startIndex])] : -1
    }
    (starts, steps) = grouped(ofStep, groups: Int(count))
    (completionStarts, completions) = grouped(ofCompletion, groups: Int(count))
  }

  var count: Int { starts.count - 1 }

  func steps(of component: Int) -> ArraySlice<Int32> {
    steps[Int(starts[component])..<Int(starts[component + 1])]
  }

  func completions(of component: Int) -> ArraySlice<Int32> {
    completions[Int(completionStarts[component])..<Int(completionStarts[component + 1])]
  }

  private static func join(_ left: Int32, _ right: Int32, _ parents: inout [Int32]) {
    let (left, right) = (root(left, &parents), root(right, &parents))
    // The smaller index leads, so components come in order of their first step.
    if left < right { parents[Int(right)] = left } else { parents[Int(left)] = right }
  }

  private static func root(_ step: Int32, _ parents: inout [Int32]) -> Int32 {
    var step = step
    while parents[Int(step)] != step {
      parents[Int(step)] = parents[Int(parents[Int(step)])]
      step = parents[Int(step)]
    }
    return step
  }
}

/// Members of every group, ascending, as starts and members; what is in group -1 is in none.
func grouped(_ groupOf: [Int32], groups: Int) -> (starts: [Int32], members: [Int32]) {
  var starts = [Int32](repeating: 0, count: groups + 1)
  for group in groupOf where group >= 0 { starts[Int(group) + 1] += 1 }
  for group in 0..<groups { starts[group + 1] += starts[group] }
  var members = [Int32](repeating: 0, count: Int(starts[groups]))
  var next = starts
  for (member, group) in groupOf.enumerated() where group >= 0 {
    members[Int(next[Int(group)])] = Int32(member)
    next[Int(group)] += 1
  }
  return (starts, members)
}
