import Effort
import SecureScore

/// Steps by credited gain per hour: every finding is credited an equal share of each bundle it belongs to.
///
/// The strongest simple rule there is; it ignores that half-fixed resources earn nothing.
struct DensityRule {
  let problem: Problem

  /// Every step, in the rule's order.
  func order() -> [StepPlace] {
    var credits: [StepPlace: ExactSum] = [:]
    for group in problem.classes {
      for (index, finding) in group.findings.enumerated() {
        let place = StepPlace(recommendation: finding.recommendation, scope: group.scope)
        var credit = credits[place] ?? ExactSum()
        for bundle in group.bundles where bundle.findings.contains(index) {
          let cell = problem.gains.cells[bundle.cell]
          credit.add(
            cell.numerator * Int128(group.count), over: cell.denominator * UInt64(bundle.findings.count))
        }
        credits[place] = credit
      }
    }
    var minutes: [StepPlace: Minutes] = [:]
    for work in StepWork.all(of: .everything(of: problem), in: problem) { minutes[work.place] = work.effort }
    return credits.keys.sorted { left, right in
      let (leftMinutes, rightMinutes) = (minutes[left] ?? .zero, minutes[right] ?? .zero)
      var difference = ExactSum()
      if let credit = credits[left] { difference.add(credit, times: Int128(rightMinutes.count)) }
      if let credit = credits[right] { difference.add(credit, times: -Int128(leftMinutes.count)) }
      let side = difference.sign
      if side != 0 { return side > 0 }
      return (leftMinutes, left) < (rightMinutes, right)
    }
  }
}
