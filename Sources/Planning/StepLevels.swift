import Effort

/// The distinct setups that a step can pay, and the distinct tenant-wide parts of a recommendation.
struct StepLevels {
  /// Ascending by recommendation and scope; each with its positive setups, ascending.
  let steps: [(place: StepPlace, setups: [Minutes])]
  /// Ascending by recommendation; each with its positive `once` values, ascending.
  let onces: [(recommendation: Int, values: [Minutes])]

  init(_ problem: Problem) {
    var setups: [StepPlace: Set<Minutes>] = [:]
    var values: [Int: Set<Minutes>] = [:]
    for group in problem.classes {
      for finding in group.findings {
        let costs = problem.costs[finding.costs]
        let place = StepPlace(recommendation: finding.recommendation, scope: group.scope)
        for setup in [costs.base.setup, costs.up?.setup ?? .zero] where setup > .zero {
          setups[place, default: []].insert(setup)
        }
        if costs.once > .zero { values[finding.recommendation, default: []].insert(costs.once) }
      }
    }
    steps = setups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    onces = values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}
