import Effort
import SecureScore

/// The work of many steps at the least effort: one row for each step that has something to fix.
struct StepWork: Sendable {
  /// Indices of steps in the problem, ascending.
  private(set) var steps: [Int32] = []
  /// The largest setup among the methods used in each step; the methods follow from it.
  private(set) var setups: [Minutes] = []
  /// Setup and eaches of each step, without the tenant-wide part.
  private(set) var efforts: [Minutes] = []
  /// Findings fixed in each step.
  private(set) var counts: [Int32] = []
  /// The tenant-wide part of each recommendation: the largest among the findings fixed.
  private(set) var onces: [Minutes]
  private(set) var findingCount = 0

  var count: Int { steps.count }

  /// The work of a selection.
  static func all(of selection: Selection, in problem: Problem) -> StepWork {
    StepWork(problem) { finding, _ in selection.fixed[finding] }
  }

  /// The work that would fix a remainder on its own.
  static func all(ofRest rest: Remainder, in problem: Problem) -> StepWork {
    StepWork(problem) { finding, size in size - rest.first[finding] }
  }

  /// Chooses the cheapest methods in closed form: docs/model.md, section 2. Linear in the findings of the classes.
  @inline(__always)
  private init(_ problem: Problem, count: (_ finding: Int, _ size: Int32) -> Int32) {
    let (classes, costs) = (problem.classes, problem.costs)
    let kindOnces = costs.map(\.once)
    var tally = StepTally(steps: problem.steps.count)
    onces = [Minutes](repeating: .zero, count: problem.tenant.recommendations.count)
    for group in 0..<classes.count {
      let size = Int32(classes.size(group))
      for finding in classes.findings(of: group) {
        let count = count(finding, size)
        guard count > 0 else { continue }
        let kind = classes.costs[finding]
        findingCount += Int(count)
        tally.add(count, costs: kind, step: Int(problem.steps.ofFinding[finding]))
        let once = kindOnces[Int(kind)]
        if once > .zero {
          let recommendation = Int(classes.recommendations[finding])
          onces[recommendation] = max(onces[recommendation], once)
        }
      }
    }
    var pricer = StepPricer()
    for step in 0..<problem.steps.count where !tally.isEmpty(step) {
      var findings: Int32 = 0
      tally.forEach(of: step) { kind, count in
        findings += Int32(count)
        pricer.add(
          byHand: costs[kind].estimate.byHand, bulk: costs[kind].estimate.bulk?.cost, count: count)
      }
      // Whatever is in a problem has a method.
      let price = pricer.price()
      steps.append(Int32(step))
      counts.append(findings)
      setups.append(price?.setup ?? .zero)
      efforts.append(price?.effort ?? .zero)
    }
  }

  /// The effort of all steps, tenant-wide parts included.
  var effort: Minutes { onces.reduce(efforts.reduce(.zero, +), +) }

  /// The same of a work at hand.
  static func effort(of work: StepWork, in problem: Problem) -> Minutes { work.effort }
}
