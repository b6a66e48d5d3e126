import Effort
import RemediationPlan
import SecureScore

/// Turns a selection into ordered steps with their scores.
struct PlanAssembly {
  let problem: Problem
  let scorecard: Scorecard
  let model: any ScoreModel

  /// The steps of a selection and the score after them.
  ///
  /// - Parameters:
  ///   - places: the order to keep, for plans that follow a rule; nil: the best order found.
  ///   - isHasty: settles for a good order at once.
  func steps(
    of selection: Selection, inOrder places: [StepPlace]? = nil, isHasty: Bool = false
  ) -> (steps: [Step], after: ScoreFraction) {
    let works = StepWork.all(of: selection, in: problem)
    let graph = StepGraph(works: works, selection: selection, problem: problem)
    var order = StepOrder(graph: graph, isMoving: !isHasty).order()
    if let places {
      let ranks = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
      order = works.indices.sorted {
        (ranks[works[$0].place] ?? -1, $0) < (ranks[works[$1].place] ?? -1, $1)
      }
    }
    var position = [Int](repeating: 0, count: works.count)
    for (place, step) in order.enumerated() { position[step] = place }
    // The step that completes a bundle is the last one, in plan order, of those it needs.
    var completedAt = [[Int]](repeating: [], count: works.count)
    for (index, completion) in graph.completions.enumerated() {
      if let last = completion.steps.max(by: { position[$0] < position[$1] }) {
        completedAt[last].append(index)
      }
    }
    var progress = model.progress(from: scorecard)
    var paid = [Bool](repeating: false, count: graph.onceMinutes.count)
    var steps = order.map { index in
      for completion in completedAt[index] {
        progress.heal(graph.completions[completion].count, inCell: graph.completions[completion].cell)
      }
      var step = step(index, of: graph, completed: completedAt[index], isOncePaid: &paid)
      step.scoreAfter = progress.overall
      step.enables = enabled(by: index, completedAt: completedAt, in: graph, position: position, order: order)
      return step
    }
    addSourcesOfOnce(to: &steps)
    return (steps, progress.overall)
  }

  private func step(
    _ index: Int, of graph: StepGraph, completed: [Int], isOncePaid: inout [Bool]
  ) -> Step {
    let work = graph.works[index]
    var once = Minutes.zero
    let part = graph.onceOfStep[index]
    if part >= 0 && !isOncePaid[part] {
      isOncePaid[part] = true
      once = Minutes(graph.onceMinutes[part])
    }
    var sum = ExactSum()
    var completes: [Int?: Int] = [:]
    for completion in completed.map({ graph.completions[$0] }) {
      problem.gains.add(completion.count, ofCell: completion.cell, to: &sum)
      completes[problem.gains.cells[completion.cell].control, default: 0] += completion.count
    }
    let items = items(of: work)
    return Step(
      key: graph.keys[index], recommendation: work.place.recommendation, scope: work.place.scope,
      setup: work.setup, once: once, items: items, gain: PercentPoints(sum, in: problem.gains),
      completes: completes.sorted { ($0.key ?? -1) < ($1.key ?? -1) }
        .map { Step.Completion(control: $0.key, resources: $0.value) },
      provenance: provenance(of: items, recommendation: work.place.recommendation))
  }

  private func items(of work: StepWork) -> [Step.Item] {
    var items: [Step.Item] = []
    for share in work.shares {
      for resource in problem.classes.resources(of: share.group).dropFirst(share.first).prefix(share.count) {
        items.append(Step.Item(resource: Int(resource), method: share.method, effort: share.each))
      }
    }
    return items.sorted { $0.resource < $1.resource }
  }

  /// What priced the items: distinct texts in their order.
  private func provenance(of items: [Step.Item], recommendation: Int) -> [String] {
    var texts: [String] = []
    for item in items {
      guard let estimate = estimate(of: item, recommendation: recommendation) else { continue }
      let text = item.method == .byHand ? estimate.provenance.byHand : estimate.provenance.bulk
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// Names what priced each tenant-wide part: the first finding, in plan order, that has the largest one.
  private func addSourcesOfOnce(to steps: inout [Step]) {
    for index in steps.indices where steps[index].once > .zero {
      let (recommendation, once) = (steps[index].recommendation, steps[index].once)
      let source = steps.lazy.filter { $0.recommendation == recommendation }.flatMap(\.items)
        .compactMap { estimate(of: $0, recommendation: recommendation) }
        .first { $0.once == once }
      guard let text = source?.provenance.once, !steps[index].provenance.contains(text) else { continue }
      steps[index].provenance.append(text)
    }
  }

  private func estimate(of item: Step.Item, recommendation: Int) -> Estimate? {
    problem.tenant.assessments.index(resource: item.resource, recommendation: recommendation)
      .map { problem.effort.estimate(ofAssessment: $0) }
  }

  /// Keys of later steps at which a bundle is completed that needs this step.
  private func enabled(
    by index: Int, completedAt: [[Int]], in graph: StepGraph, position: [Int], order: [Int]
  ) -> [String] {
    var later: Set<Int> = []
    for completion in graph.completionsOfStep[index] {
      let last = graph.completions[completion].steps.map { position[$0] }.max() ?? 0
      if last > position[index] { later.insert(last) }
    }
    return later.sorted().map { graph.keys[order[$0]] }
  }
}
