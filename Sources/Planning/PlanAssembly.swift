import Effort
import RemediationPlan
import SecureScore

/// Turns a selection into ordered steps with their scores.
struct PlanAssembly {
  let problem: Problem
  let scorecard: Scorecard
  let model: any ScoreModel

  /// The steps of a selection, what they gain together, and the score after them.
  ///
  /// - Parameters:
  ///   - places: the order to keep, for plans that follow a rule; nil: the best order found.
  ///   - isHasty: settles for a good order at once.
  func steps(
    of selection: Selection, inOrder places: [StepPlace]? = nil, isHasty: Bool = false
  ) -> (steps: [Step], gain: PercentPoints, after: ScoreFraction) {
    let work = StepWork.all(of: selection, in: problem)
    let graph = StepGraph(work: work, selection: selection, problem: problem)
    let order =
      places.map { rows(of: $0, graph) } ?? StepOrder(graph: graph, isMoving: !isHasty).order()
    var items = StepItems(of: selection, work: work, in: problem)
    let onces = OnceSources(order: order, graph: graph, items: items, estimates: problem.effort.estimates)
    let gains = StepGains(problem.gains)
    let completed = CompletedAt(order: order, graph: graph)
    var enabling = Enabling(order: order, graph: graph)
    var progress = model.progress(from: scorecard)
    var steps: [Step] = []
    steps.reserveCapacity(order.count)
    for (position, row) in order.enumerated() {
      let place = problem.steps.places[Int(graph.steps[row])]
      let completions = completed[position]
      for completion in completions {
        progress.heal(Int(graph.counts[Int(completion)]), inCell: Int(graph.cells[Int(completion)]))
        enabling.add(Int(completion), completedAt: position)
      }
      let gain = gains.percentPoints(completions, of: graph)
      let once = onces.isFirst[row] ? Minutes(graph.onceMinutes[Int(graph.onceOfStep[row])]) : .zero
      var provenance = provenance(ofRow: row, items, setup: work.setups[row])
      if once > .zero {
        let source = onces.texts[Int(graph.onceOfStep[row])]
        if !provenance.contains(source) { provenance.append(source) }
      }
      steps.append(
        Step(
          key: graph.keys[row], recommendation: place.recommendation, scope: place.scope,
          setup: work.setups[row], once: once, items: items.takeItems(of: row),
          gain: gain, scoreAfter: progress.overall,
          completes: completes(completions, graph, gains: gains, together: gain), provenance: provenance))
    }
    for row in order { steps[enabling.position(of: row)].enables = enabling.keys(of: row) }
    return (steps, gains.percentPoints(0..<Int32(graph.completionCount), of: graph), progress.overall)
  }

  /// Rows of the graph in the order of a rule; what the rule does not name comes first.
  private func rows(of places: [StepPlace], _ graph: StepGraph) -> [Int] {
    var ranks: [StepPlace: Int] = [:]
    ranks.reserveCapacity(places.count)
    for (rank, place) in places.enumerated() { ranks[place] = rank }
    let rankOfRow = graph.steps.map { ranks[problem.steps.places[Int($0)]] ?? -1 }
    return rankOfRow.indices.sorted { (rankOfRow[$0], $0) < (rankOfRow[$1], $1) }
  }

  /// Resources and gains by control, ascending.
  private func completes(
    _ completions: ArraySlice<Int32>, _ graph: StepGraph, gains: StepGains, together: PercentPoints
  ) -> [Step.Completion] {
    func control(of completion: Int32) -> Int? {
      problem.gains.cells[Int(graph.cells[Int(completion)])].control
    }
    var list: [Step.Completion] = []
    for completion in completions {
      let control = control(of: completion)
      let count = Int(graph.counts[Int(completion)])
      if let known = list.firstIndex(where: { $0.control == control }) {
        list[known].resources += count
      } else {
        list.append(Step.Completion(control: control, resources: count, gain: together))
      }
    }
    guard list.count > 1 else { return list }
    list.sort { ($0.control ?? -1) < ($1.control ?? -1) }
    for index in list.indices {
      let own = completions.lazy.filter { control(of: $0) == list[index].control }
      list[index].gain = gains.percentPoints(own, of: graph)
    }
    return list
  }

  /// What priced the items: distinct texts in their order.
  private func provenance(ofRow row: Int, _ items: StepItems, setup: Minutes) -> [String] {
    var texts: [String] = []
    items.forEachEstimate(of: row) { index in
      let estimate = problem.effort.estimates[index]
      let text =
        estimate.leastMethod(setupAtMost: setup) == .byHand
        ? estimate.provenance.byHand : estimate.provenance.bulk
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}
