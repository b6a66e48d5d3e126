import Effort
import RemediationPlan
import SecureScore

/// The least effort of the decided steps: methods, setups, tenant-wide parts.
struct StepEfforts {
  /// Recomputed steps without what they gain.
  private(set) var steps: [Step] = []
  /// Effort of all steps, in minutes.
  private(set) var total: Int128 = 0
  /// Effort of what is mandatory or part of a completed bundle alone.
  private(set) var needed: Int128 = 0

  private let decisions: Decisions
  private let effort: EffortModel
  /// The largest tenant-wide part of each recommendation and the estimate that has it; the same for what is needed.
  private var largest: [Int: (once: Minutes, estimate: Int)] = [:]
  private var largestNeeded: [Int: Minutes] = [:]

  init(decisions: Decisions, keys: [String], isNeeded: [Bool], effort: EffortModel) {
    self.decisions = decisions
    self.effort = effort
    steps.reserveCapacity(decisions.steps.count)
    var (tally, neededTally) = (EstimateTally(), EstimateTally())
    for (decided, key) in zip(decisions.steps, keys) {
      tally.removeAll()
      neededTally.removeAll()
      for index in decided.fixes {
        let assessment = Int(decisions.assessments[index])
        let estimate = effort.estimateIndex(ofAssessment: assessment)
        tally.add(estimate)
        if isNeeded[assessment] { neededTally.add(estimate) }
      }
      addLargest(tally, neededTally, recommendation: decided.recommendation)
      let cheapest = CheapestMethods(of: tally, estimates: effort.estimates)
      let needsAll = neededTally.findings == tally.findings
      let neededCheapest =
        needsAll ? cheapest : CheapestMethods(of: neededTally, estimates: effort.estimates)
      total += cheapest?.effort ?? 0
      needed += neededCheapest?.effort ?? 0
      steps.append(step(decided, key: key, tally: tally, cheapest: cheapest))
    }
    for once in largestNeeded.values { needed += Int128(once.count) }
    addOnces()
  }

  private mutating func addLargest(
    _ tally: EstimateTally, _ neededTally: EstimateTally, recommendation: Int
  ) {
    for entry in tally.entries {
      let once = effort.estimates[entry.estimate].once
      if once > largest[recommendation]?.once ?? .zero { largest[recommendation] = (once, entry.estimate) }
    }
    for entry in neededTally.entries {
      let once = effort.estimates[entry.estimate].once
      if once > largestNeeded[recommendation] ?? .zero { largestNeeded[recommendation] = once }
    }
  }

  /// The tenant-wide part stands in the first step of its recommendation.
  private mutating func addOnces() {
    for index in steps.indices {
      guard let part = largest.removeValue(forKey: steps[index].recommendation) else { continue }
      total += Int128(part.once.count)
      steps[index].once = part.once
      let source = effort.estimates[part.estimate].provenance.once
      if !steps[index].provenance.contains(source) { steps[index].provenance.append(source) }
    }
  }

  private func step(
    _ decided: Decisions.Step, key: String, tally: EstimateTally, cheapest: CheapestMethods?
  ) -> Step {
    var provenance: [String] = []
    for (entry, choice) in zip(tally.entries, cheapest?.choices ?? []) {
      let source = effort.estimates[entry.estimate].provenance
      let text = choice.method == .byHand ? source.byHand : source.bulk
      if !provenance.contains(text) { provenance.append(text) }
    }
    var items: [Step.Item] = []
    items.reserveCapacity(decided.fixes.count)
    var last: (estimate: Int, choice: CheapestMethods.Choice?) = (-1, nil)
    for index in decided.fixes {
      let estimate = effort.estimateIndex(ofAssessment: Int(decisions.assessments[index]))
      if estimate != last.estimate {
        last = (estimate, tally.position(of: estimate).flatMap { cheapest?.choices[$0] })
      }
      items.append(
        Step.Item(
          resource: Int(decisions.resources[index]), method: last.choice?.method ?? .byHand,
          effort: last.choice?.each ?? .zero))
    }
    return Step(
      key: key, recommendation: decided.recommendation, scope: decided.scope,
      setup: cheapest?.setup ?? .zero, once: .zero, items: items, provenance: provenance)
  }
}
