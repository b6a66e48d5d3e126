import Effort
import RemediationPlan

/// Bundles that no plan can complete because even one of them takes more than the budget.
///
/// Each finding of a bundle belongs to another step, so its least effort alone is the sum over its findings of the cheapest
/// setup and each, and the tenant-wide part. Where work is mandatory some of that may be paid anyway: then nothing is out
/// of reach.
struct OutOfReach: Sendable {
  /// By node: bundles, and better methods of what is folded into them.
  let isOut: [Bool]

  init(_ graph: NeedGraph, of problem: Problem) {
    var isOut = [Bool](repeating: false, count: graph.count)
    let classes = problem.classes
    let budget = problem.question.budget.count
    let least = problem.costs.map { costs in
      min(
        costs.base.setup.count + costs.base.each.count,
        costs.up.map { $0.setup.count + $0.each.count } ?? .max) + costs.once.count
    }
    if graph.mandatory.isEmpty {
      for group in 0..<classes.count {
        let first = Int(graph.classStarts[group])
        for (offset, bundle) in classes.bundles(of: group).enumerated() {
          var minutes: Int64 = 0
          for finding in classes.members(of: bundle) { minutes += least[Int(classes.costs[Int(finding)])] }
          isOut[first + offset] = minutes > budget
        }
        for place in Int(graph.firstUps[group])..<Int(graph.firstUps[group + 1]) {
          let host = Int(graph.nodeOfFinding[Int(graph.upFindings[place])])
          if isOut[host] {
            isOut[Int(graph.classStarts[group + 1]) - Int(graph.firstUps[group + 1]) + place] = true
          }
        }
      }
    }
    self.isOut = isOut
  }
}
