/// Plans straight from the envelope: what a budget buys whole, in order of slope, then what still fits behind.
///
/// One segment may be taken in part. Which one is best cannot be seen beforehand: the first that do not fit are tried.
struct EnvelopeFill {
  let model: ClosureModel
  let budget: Int64

  /// Segments that are tried in part, and segments behind the budget's end that are looked at.
  private static let trials = 24
  private static let depth = 20_000

  private struct Plan {
    var gain: Int64
    var minutes: Int64
    var extras: [(segment: Int32, units: Int32)] = []
    var part: (component: Int, part: SegmentPart)?
  }

  /// What the first of these plans, without a segment in part, takes behind the cut, and its minutes; nil where it gains
  /// less than a share of the bound.
  ///
  /// - Parameter gap: (bound − gain) / bound that is allowed, in millionths of a percent.
  func extras(withinGap gap: Int64) -> (extras: [(segment: Int32, units: Int32)], minutes: Int64)? {
    let envelope = model.envelope
    let cut = envelope.firstBeyond(budget: budget)
    let start = Plan(
      gain: envelope.gainSums[cut], minutes: envelope.forcedMinutes + envelope.minuteSums[cut])
    let plan = filled(start, from: cut)
    let bound = envelope.bound(budget: budget, rate: envelope.rate(budget: budget))
    guard (bound - Int128(plan.gain)) * 100_000_000 <= bound * Int128(gap), plan.minutes <= budget else {
      return nil
    }
    return (plan.extras, plan.minutes)
  }

  /// The best of these plans.
  func counts() -> NodeCounts {
    let envelope = model.envelope
    let cut = envelope.firstBeyond(budget: budget)
    let start = Plan(
      gain: envelope.gainSums[cut], minutes: envelope.forcedMinutes + envelope.minuteSums[cut])
    var network = ComponentNetwork(graph: model.graph, forced: model.forced)
    var best = filled(start, from: cut)
    var tried = 0
    // The first segment of a component that comes after the cut goes on where the component ended.
    var isMet = [Bool](repeating: false, count: model.components.count)
    for place in cut..<min(envelope.count, cut + Self.depth) where tried < Self.trials {
      let segment = Int(envelope.order[place])
      let component = Int(envelope.components[segment])
      let isNext = !isMet[component]
      isMet[component] = true
      guard isNext, envelope.units[segment] == 1, envelope.minutes[segment] > budget - start.minutes else {
        continue
      }
      tried += 1
      guard let part = SegmentPart(segment, of: model, left: budget - start.minutes, network: &network) else {
        continue
      }
      var plan = start
      plan.gain += part.gain
      plan.minutes += part.minutes
      plan.part = (component, part)
      plan = filled(plan, from: cut)
      if plan.gain > best.gain { best = plan }
    }
    return counts(best, cut: cut)
  }

  /// What still fits behind the cut, in order of slope.
  private func filled(_ start: Plan, from cut: Int) -> Plan {
    let envelope = model.envelope
    var plan = start
    // A component whose segment was not taken whole ends there: its later ones build on it.
    var isBlocked = [Bool](repeating: false, count: model.components.count)
    if let part = plan.part { isBlocked[part.component] = true }
    for place in cut..<min(envelope.count, cut + Self.depth) {
      let left = budget - plan.minutes
      if left <= 0 { break }
      let segment = Int(envelope.order[place])
      let component = Int(envelope.components[segment])
      if isBlocked[component] { continue }
      let units = Int64(envelope.units[segment])
      let each = envelope.minutes[segment] / units
      let taken = each <= 0 ? units : min(units, left / each)
      if taken < units { isBlocked[component] = true }
      guard taken > 0 else { continue }
      plan.extras.append((Int32(segment), Int32(taken)))
      plan.minutes += each * taken
      plan.gain += envelope.gains[segment] / units * taken
    }
    return plan
  }

  private func counts(_ plan: Plan, cut: Int) -> NodeCounts {
    var counts = NodeCounts(model.graph)
    counts.take(cut, of: model.envelope, in: model.graph)
    for (segment, units) in plan.extras {
      counts.take(Int(segment), units: units, of: model.envelope, in: model.graph)
    }
    if let (component, part) = plan.part {
      for (node, count) in zip(model.components.nodes(of: component), part.counts) {
        counts.counts[Int(node)] = count
      }
    }
    return counts
  }
}
