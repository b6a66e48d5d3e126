import Effort
import RemediationPlan
import SecureScore

extension SummaryPage {
  private static let placeLimit = 5
  private static let stepLimit = 6

  /// With one scope there is nothing to compare, so its controls are shown.
  private var showsControls: Bool { changes.scopes.count < 2 }

  var placesTitle: String {
    showsControls ? "Where most is to win" : "Where the score is lowest"
  }

  var places: [[String: String]] {
    if showsControls {
      return changes.controls.sorted {
        ($1.before.potentialIncreasePercent, $0.control) < ($0.before.potentialIncreasePercent, $1.control)
      }.prefix(Self.placeLimit).map { change in
        let fractions = [change.before, change.after].map { ScoreFraction(of: $0.current, in: $0.maximum) }
        return place(tenant.controls[change.control].name, fractions[0], fractions[1])
      }
    }
    return changes.scopes.sorted {
      ($0.before.tenThousandths, $0.scope) < ($1.before.tenThousandths, $1.scope)
    }.prefix(Self.placeLimit).map { place(tenant.scopes[$0.scope].name, $0.before, $0.after) }
  }

  private func place(_ name: String, _ before: ScoreFraction, _ after: ScoreFraction) -> [String: String] {
    [
      "name": TerminalText.shortened(name, to: 60), "nowWidth": before.percentText,
      "wonWidth": Self.width(before, after), "now": "\(Self.tenths(before)) %",
      "after": after > before ? "\(Self.tenths(after)) %" : "",
    ]
  }

  /// Percent to one decimal.
  private static func tenths(_ score: ScoreFraction) -> String {
    decimalText(
      roundedHalfToEven(Int128(score.tenThousandths), over: 10), decimals: 1, trimmed: false)
  }

  var placesRest: String {
    let count = (showsControls ? changes.controls.count : changes.scopes.count) - Self.placeLimit
    guard count > 0 else { return "" }
    return "and \(Wording.count(count)) more \(showsControls ? "control" : "scope")\(count == 1 ? "" : "s")"
  }

  var stepsTitle: String {
    plan.plan.steps.count > Self.stepLimit ? "The steps that gain most" : "The steps"
  }

  /// The steps of most gain, in the order to work in.
  private var shownSteps: [Int] {
    plan.plan.steps.indices.sorted { left, right in
      (plan.plan.steps[right].gain.trillionths, left) < (plan.plan.steps[left].gain.trillionths, right)
    }.prefix(Self.stepLimit).sorted()
  }

  var steps: [[String: String]] {
    shownSteps.map { index in
      let step = plan.plan.steps[index]
      let scope = TerminalText.cut(plan.scope(of: step).name, to: 40)
      let control = step.completes.first?.control.map {
        TerminalText.cut(tenant.controls[$0].name, to: 40) + " · "
      }
      return [
        "order": "\(index + 1)",
        "name": TerminalText.shortened(plan.recommendation(of: step).name, to: 140),
        "where": "\(isDemanded(step) ? "the policy demands it · " : "")\(control ?? "")\(scope) · "
          + "\(Self.work(step)) · \(step.key)",
        "effort": step.effort.description, "gain": Wording.gain(step.gain),
      ]
    }
  }

  private func isDemanded(_ step: Step) -> Bool { !plan.demands(on: step).isEmpty }

  /// `Quick Fix for 8 resources`.
  private static func work(_ step: Step) -> String {
    let resources = Wording.count(step.items.count, "resource")
    return switch step.method {
    case .byHand: "by hand on \(resources)"
    case .quickFix: "Quick Fix for \(resources)"
    case .script: "by script for \(resources)"
    case nil: "partly in bulk, \(resources)"
    }
  }

  var stepsRest: String {
    let shown = Set(shownSteps)
    let others = plan.plan.steps.indices.filter { !shown.contains($0) }.map { plan.plan.steps[$0] }
    guard !others.isEmpty else { return plan.emptySentence ?? "" }
    let effort = others.reduce(Minutes.zero) { $0 + $1.effort }
    let gain = PercentPoints(trillionths: others.reduce(0) { $0 + $1.gain.trillionths })
    let keys = Set(shown.map { plan.plan.steps[$0].key })
    let enabling =
      others.contains { !keys.isDisjoint(with: $0.enables) } ? "; some of them enable those above" : ""
    return "and \(Wording.count(others.count, "more step")): \(effort), \(Wording.gain(gain))"
      + "\(enabling)\(demanded(among: others))"
  }

  /// How many of the steps that are not shown the policy demands, which may gain nothing, and why it does.
  private func demanded(among steps: [Step]) -> String {
    let demands = steps.map(plan.demands(on:)).filter { !$0.isEmpty }
    guard !demands.isEmpty else { return "" }
    let because = demands.joined().lazy.compactMap(\.because).first.map { TerminalText.cut($0, to: 60) }
    return "; the policy demands \(Wording.count(demands.count)) of them\(because.map { ": \($0)" } ?? "")"
  }
}
