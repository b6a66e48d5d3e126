import RemediationPlan

/// What people read of demands: the same words in every output.
extension StepDemand {
  /// Rules that are spelled out in one place.
  static let shownLimit = 3

  /// `the policy demands it`, or how many of the step's resources.
  ///
  /// - Parameter count: resources of the step.
  func words(of count: Int) -> String {
    resources < count
      ? "the policy demands \(Wording.count(resources)) of its \(Wording.count(count, "resource"))"
      : "the policy demands it"
  }

  /// Where the rule stands and why it does: `uplift.yaml:47: audit finding`.
  var citation: String { rule + (because.map { ": \($0)" } ?? "") }

  /// The same, of bounded length.
  private var shortCitation: String {
    TerminalText.cut(rule, to: 60) + (because.map { ": \(TerminalText.cut($0, to: 120))" } ?? "")
  }

  /// The demands on one step, one by one: `the policy demands it (uplift.yaml:47: audit finding)`.
  static func sentences(_ demands: [StepDemand], of count: Int) -> [String] {
    var sentences = demands.prefix(shownLimit).map { "\($0.words(of: count)) (\($0.shortCitation))" }
    let more = demands.count - sentences.count
    if more > 0 { sentences.append("so \(more == 1 ? "does" : "do") \(Wording.count(more, "more rule"))") }
    return sentences
  }

  /// The demands on all steps, rule by rule: `the policy demands work in steps 3, 5 (uplift.yaml:47: audit finding)`.
  ///
  /// - Parameter steps: what is demanded of each step of a plan, in order.
  static func notes(_ steps: [[StepDemand]]) -> [String] {
    var rules: [(demand: StepDemand, numbers: [Int])] = []
    // Rules on one line of the policy stand in the same place.
    var places: [String: Int] = [:]
    for (index, demands) in steps.enumerated() {
      for demand in demands {
        let place = places[demand.citation, default: rules.count]
        if place == rules.count {
          places[demand.citation] = place
          rules.append((demand, []))
        }
        if rules[place].numbers.last != index + 1 { rules[place].numbers.append(index + 1) }
      }
    }
    var notes = rules.prefix(shownLimit).map { rule in
      "the policy demands work in \(rule.numbers.count == 1 ? "step" : "steps") "
        + "\(Wording.numbers(rule.numbers, limit: 12)) (\(rule.demand.shortCitation))"
    }
    let more = rules.count - notes.count
    if more > 0 {
      notes.append(
        "\(Wording.count(more, "more rule")) of the policy \(more == 1 ? "demands" : "demand") work")
    }
    return notes
  }
}
