/// As much of one segment as some minutes allow: its levels are paid, then resources are taken by gain per minute.
struct SegmentPart {
  let gain: Int64
  let minutes: Int64
  /// How often each node of the component is used, in the order of its nodes; bundles only.
  let counts: [Int32]

  /// nil when it gains nothing.
  ///
  /// - Parameters:
  ///   - segment: not a part of it is taken yet, everything before it in its component is.
  ///   - left: minutes there are.
  init?(_ segment: Int, of model: ClosureModel, left: Int64, network: inout ComponentNetwork) {
    let component = Int(model.envelope.components[segment])
    network.load(model.components.nodes(of: component))
    var isPaid = [Bool](repeating: false, count: network.nodes.count)
    var isPaidBefore = isPaid
    for other in model.envelope.segments(of: component).lowerBound...segment {
      for node in model.envelope.nodes(of: other) where Int(node) >= model.graph.firstSetup {
        isPaid[network.local(Int(node))] = true
        if other < segment { isPaidBefore[network.local(Int(node))] = true }
      }
    }
    var setup: Int64 = 0
    for local in network.nodes.indices where isPaid[local] && !isPaidBefore[local] {
      setup += network.minutes[local]
    }
    guard setup < left else { return nil }
    let table = ItemTable(network)
    guard table.isListable else { return nil }
    var gain: Int64 = 0
    var minutes = setup
    var counts = [Int32](repeating: 0, count: network.nodes.count)
    var upgrades: [(item: Int, from: UInt32, to: UInt32, gain: Int64, minutes: Int64)] = []
    for item in 0..<table.count {
      // Rounded up: segments of the same slope that come later are not taken yet.
      let rate = model.envelope.gains[segment] / max(1, model.envelope.minutes[segment]) + 1
      let before = UnitChoices(item: item, of: table, isPaid: isPaidBefore, rate: rate).choices.first
      let after = UnitChoices(item: item, of: table, isPaid: isPaid, rate: 0).choices
      guard let before else { continue }
      Self.add(before.bundles, table.units[item], item, table, &counts)
      // From what is done already upwards along the best choices; a method that became cheaper comes along.
      var from = before
      while let next = Self.best(after, beyond: from) {
        upgrades.append(
          (item, from.bundles, next.bundles, next.gain - from.gain, next.minutes - from.minutes))
        from = next
      }
    }
    upgrades.sort {
      let (left, right) = (Int128($0.gain) * Int128($1.minutes), Int128($1.gain) * Int128($0.minutes))
      return left == right ? ($0.minutes, $0.item) < ($1.minutes, $1.item) : left > right
    }
    // A later step of an item goes on only where the one before was taken for all its resources.
    var isEnded = [Bool](repeating: false, count: table.count)
    for upgrade in upgrades where !isEnded[upgrade.item] {
      let units = Int64(table.units[upgrade.item])
      let taken = upgrade.minutes <= 0 ? units : min(units, max(0, left - minutes) / upgrade.minutes)
      if taken < units { isEnded[upgrade.item] = true }
      guard taken > 0 else { continue }
      Self.add(upgrade.from, -Int32(taken), upgrade.item, table, &counts)
      Self.add(upgrade.to, Int32(taken), upgrade.item, table, &counts)
      gain += upgrade.gain * taken
      minutes += upgrade.minutes * taken
    }
    guard gain > 0 else { return nil }
    self.gain = gain
    self.minutes = minutes
    self.counts = counts
  }

  /// The choice of greatest gain per minute beyond another.
  private static func best(
    _ choices: [UnitChoices.Choice], beyond from: UnitChoices.Choice
  ) -> UnitChoices.Choice? {
    var best: UnitChoices.Choice?
    for choice in choices where choice.gain > from.gain {
      guard let known = best else {
        best = choice
        continue
      }
      let left = Int128(choice.gain - from.gain) * Int128(known.minutes - from.minutes)
      let right = Int128(known.gain - from.gain) * Int128(choice.minutes - from.minutes)
      if left > right { best = choice }
    }
    return best
  }

  private static func add(
    _ bundles: UInt32, _ units: Int32, _ item: Int, _ table: ItemTable, _ counts: inout [Int32]
  ) {
    for (bit, place) in table.places(of: item).prefix(Int(table.bundleCounts[item])).enumerated()
    where bundles & (1 << UInt32(bit)) != 0 {
      counts[Int(table.nodes[place])] += units
    }
  }
}
