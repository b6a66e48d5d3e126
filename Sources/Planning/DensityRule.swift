import Effort
import SecureScore

/// Steps by credited gain per hour: every finding is credited an equal share of each bundle it belongs to.
///
/// The strongest simple rule there is; it ignores that half-fixed resources earn nothing.
struct DensityRule {
  let problem: Problem

  /// Every step, in the rule's order.
  func order() -> [Int] {
    let (classes, steps) = (problem.classes, problem.steps)
    var credits = [ExactSum](repeating: ExactSum(), count: steps.count)
    for group in 0..<classes.count {
      for bundle in classes.bundles(of: group) {
        let cell = problem.gains.cells[Int(classes.cells[bundle])]
        let members = classes.members(of: bundle)
        for finding in members {
          credits[Int(steps.ofFinding[Int(finding)])].add(
            cell.numerator * Int128(classes.size(group)), over: cell.denominator * UInt64(members.count))
        }
      }
    }
    var minutes = [Minutes](repeating: .zero, count: steps.count)
    for work in StepWork.all(of: .everything(of: problem), in: problem) {
      minutes[Int(steps.ofFinding[work.shares[0].finding])] = work.effort
    }
    return (0..<steps.count).sorted { left, right in
      var difference = ExactSum()
      difference.add(credits[left], times: Int128(minutes[right].count))
      difference.add(credits[right], times: -Int128(minutes[left].count))
      let side = difference.sign
      if side != 0 { return side > 0 }
      return (minutes[left], left) < (minutes[right], right)
    }
  }
}
