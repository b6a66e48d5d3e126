import RemediationPlan

/// Looks for a plan that gains more than a known one, among all that lose little enough against the bound.
///
/// Every plan's gain is the bound less what its minutes leave unused at the rate, less what its components lose. So a better
/// plan has lost less than the gap between bound and plan, and only few components can have. docs/model.md, section 7.
struct LossSearch {
  let model: ClosureModel
  let rate: Int64
  let budget: Int64
  var limits: SearchLimits
  /// Gains that differ by no more are compared exactly.
  let dust: Int64
  let isStopped: @Sendable () -> Bool
  /// The least that any deviation of a component loses, and its greatest surplus.
  private let leastLosses: [Int128]
  private let surpluses: [Int128]
  /// Segments of the envelope above the rate: what every component does at its best.
  private let cut: Int
  private let baseMinutes: [Int64]
  private let baseGains: [Int64]
  /// What the last runs found, of the components that they looked at.
  private var known: [Int: ComponentOptions] = [:]

  struct Outcome {
    /// The best plans found, of greatest gain but for rounding; empty: none loses so little.
    var candidates: [NodeCounts] = []
    /// With a goal: no plan within the loss reaches it with fewer minutes; nil: none reaches it.
    var leastMinutes: Int64?
    /// Whether every plan within the loss was looked at.
    var isComplete = false
  }

  /// - Parameter relaxation: gets the flows of every component.
  init(
    _ model: ClosureModel, budget: Int64, limits: SearchLimits, dust: Int64,
    relaxation: inout RateRelaxation, threads: Int = 1,
    isStopped: @escaping @Sendable () -> Bool
  ) {
    self.model = model
    self.budget = budget
    self.limits = limits
    self.dust = dust
    self.isStopped = isStopped
    rate = relaxation.rate
    (surpluses, leastLosses) = relaxation.addAll(model, threads: threads)
    cut = model.envelope.prefix(above: rate)
    var minutes = [Int64](repeating: 0, count: model.components.count)
    var gains = minutes
    for segment in model.envelope.order[..<cut].lazy.map(Int.init) {
      minutes[Int(model.envelope.components[segment])] += model.envelope.minutes[segment]
      gains[Int(model.envelope.components[segment])] += model.envelope.gains[segment]
    }
    baseMinutes = minutes
    baseGains = gains
  }

  /// The most that one component may take: the others can only save what better methods save on forced work.
  private var minutesLeft: Int64 {
    let envelope = model.envelope
    return budget - envelope.forcedMinutes - min(0, envelope.minuteSums[envelope.freeCount])
  }

  /// The best plan that loses at most a limit.
  ///
  /// - Parameter goal: quanta to gain with the fewest minutes, within the budget; then the candidates are the plans that
  ///   gain so much, ascending by minutes, and `leastMinutes` those of the first. nil: the greatest gain.
  mutating func run(limit: Int128, goal: Int128? = nil) -> Outcome {
    var outcome = Outcome(isComplete: true)
    var work = limits.work
    var network = ComponentNetwork(graph: model.graph, forced: model.forced)
    var table = ItemTable()
    var options: [ComponentOptions] = []
    for component in 0..<model.components.count where leastLosses[component] <= limit {
      if let found = known[component], found.isKnown(at: limit), found.workDone < work {
        work -= found.workDone
        options.append(found)
        continue
      }
      network.load(model.components.nodes(of: component))
      let before = network.network.visits
      _ = network.saturate(rate: rate)
      let found = ComponentOptions(
        component, network: &network, rate: rate, best: surpluses[component],
        visits: network.network.visits - before, limit: limit, minutes: minutesLeft,
        limits: limits.component, table: &table, work: &work, isStopped: isStopped)
      if found.isComplete { known[component] = found } else { outcome.isComplete = false }
      options.append(found)
      if work <= 0 || isStopped() {
        outcome.isComplete = false
        break
      }
    }
    options.sort { ($0.plans.count, $0.component) < ($1.plans.count, $1.component) }
    merge(options, limit: limit, goal: goal, work: &work, into: &outcome, network: &network)
    return outcome
  }

  private func merge(
    _ options: [ComponentOptions], limit: Int128, goal: Int128?, work: inout Int, into outcome: inout Outcome,
    network: inout ComponentNetwork
  ) {
    var extensions: [[PartialPlans.Extension]] = []
    // What a note says: a plan of an option.
    var notes: [(option: Int, plan: Int)] = []
    for (index, option) in options.enumerated() {
      let (minutes, gain) = (baseMinutes[option.component], baseGains[option.component])
      var list = [PartialPlans.Extension(minutes: 0, gain: 0, note: -1)]
      for plan in 0..<option.plans.count
      where option.plans.minutes[plan] != minutes || option.plans.gains[plan] != gain {
        list.append(
          .init(
            minutes: option.plans.minutes[plan] - minutes, gain: option.plans.gains[plan] - gain,
            note: Int32(notes.count)))
        notes.append((index, plan))
      }
      extensions.append(list)
    }
    // What the components to come can still add to the minutes.
    var (least, most) = (
      [Int64](repeating: 0, count: options.count + 1), [Int64](repeating: 0, count: options.count + 1)
    )
    for index in options.indices.reversed() {
      least[index] = least[index + 1] + (extensions[index].map(\.minutes).min() ?? 0)
      most[index] = most[index + 1] + (extensions[index].map(\.minutes).max() ?? 0)
    }
    let start = model.envelope.forcedMinutes + model.envelope.minuteSums[cut]
    var plans = PartialPlans(minutes: start, gain: model.envelope.gainSums[cut], entry: -1)
    var log = PlanLog()
    let base = Int128(model.envelope.gainSums[cut]) - Int128(rate) * Int128(start)
    for index in options.indices {
      work -= plans.count * extensions[index].count
      let isWhole = plans.extend(by: extensions[index], log: &log, limit: limits.plans) { minutes, gain in
        let loss = base - (Int128(gain) - Int128(rate) * Int128(minutes))
        let unused = max(0, budget - (minutes + most[index + 1]))
        return loss + Int128(rate) * Int128(unused) <= limit && minutes + least[index + 1] <= budget
      }
      guard isWhole, work > 0, plans.count > 0, !isStopped() else {
        outcome.isComplete = outcome.isComplete && isWhole && work > 0 && !isStopped()
        return
      }
    }
    // Gains are rounded bundle by bundle: plans that differ by no more than that come back for an exact comparison.
    guard let best = (0..<plans.count).last(where: { plans.minutes[$0] <= budget }) else { return }
    let places: [Int]
    if let goal {
      places = Array((0...best).filter { Int128(plans.gains[$0]) >= goal }.prefix(limits.candidates))
      outcome.leastMinutes = places.first.map { plans.minutes[$0] }
    } else {
      places = (0...best).reversed().prefix(limits.candidates)
        .filter { plans.gains[best] - plans.gains[$0] <= dust }
    }
    for place in places {
      var counts = NodeCounts(model.graph)
      counts.take(cut, of: model.envelope, in: model.graph)
      for note in log.notes(from: plans.entries[place]) {
        let (option, plan) = notes[Int(note)]
        network.load(model.components.nodes(of: options[option].component))
        options[option].write(plan, network: network, rate: rate, into: &counts)
      }
      outcome.candidates.append(counts)
    }
  }
}
