import Effort
import RemediationPlan

/// The least effort of the decided steps: methods, setups, tenant-wide parts.
struct StepEfforts {
  /// Recomputed steps without what they gain.
  private(set) var steps: [Step] = []
  /// Effort of all steps, in minutes.
  private(set) var total: Int128 = 0
  /// Effort of what is mandatory or part of a completed bundle alone.
  private(set) var needed: Int128 = 0

  init(decisions: Decisions, keys: [String], isNeeded: [Bool], effort: EffortModel) {
    var largest: [Int: (once: Minutes, source: String)] = [:]
    var largestNeeded: [Int: Minutes] = [:]
    var neededTally = EstimateTally()
    for (decided, key) in zip(decisions.steps, keys) {
      var tally = EstimateTally()
      neededTally.removeAll()
      for assessment in decided.assessments {
        let estimate = effort.estimateIndex(ofAssessment: assessment)
        tally.add(estimate)
        if isNeeded[assessment] { neededTally.add(estimate) }
      }
      let recommendation = decided.recommendation
      for entry in tally.entries {
        let estimate = effort.estimates[entry.estimate]
        if estimate.once > largest[recommendation]?.once ?? .zero {
          largest[recommendation] = (estimate.once, estimate.provenance.once)
        }
      }
      for entry in neededTally.entries {
        let once = effort.estimates[entry.estimate].once
        largestNeeded[recommendation] = max(largestNeeded[recommendation] ?? .zero, once)
      }
      needed += CheapestMethods(of: neededTally, estimates: effort.estimates)?.effort ?? 0
      let cheapest = CheapestMethods(of: tally, estimates: effort.estimates)
      total += cheapest?.effort ?? 0
      steps.append(Self.step(decided, key: key, tally: tally, cheapest: cheapest, effort: effort))
    }
    for once in largestNeeded.values { needed += Int128(once.count) }
    var paid: Set<Int> = []
    for index in steps.indices where paid.insert(steps[index].recommendation).inserted {
      guard let part = largest[steps[index].recommendation] else { continue }
      total += Int128(part.once.count)
      steps[index].once = part.once
      if !steps[index].provenance.contains(part.source) { steps[index].provenance.append(part.source) }
    }
  }

  private static func step(
    _ decided: Decisions.Step, key: String, tally: EstimateTally, cheapest: CheapestMethods?,
    effort: EffortModel
  ) -> Step {
    var choices: [Int: CheapestMethods.Choice] = [:]
    var provenance: [String] = []
    for (entry, choice) in zip(tally.entries, cheapest?.choices ?? []) {
      choices[entry.estimate] = choice
      let source = effort.estimates[entry.estimate].provenance
      let text = choice.method == .byHand ? source.byHand : source.bulk
      if !provenance.contains(text) { provenance.append(text) }
    }
    let items = zip(decided.resources, decided.assessments)
      .map { resource, assessment in
        let choice = choices[effort.estimateIndex(ofAssessment: assessment)]
        return Step.Item(
          resource: resource, method: choice?.method ?? .byHand, effort: choice?.each ?? .zero)
      }
    return Step(
      key: key, recommendation: decided.recommendation, scope: decided.scope,
      setup: cheapest?.setup ?? .zero, once: .zero, items: items, provenance: provenance)
  }
}
