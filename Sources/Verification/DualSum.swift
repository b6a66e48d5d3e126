import Effort
import RemediationPlan
import SecureScore

/// U of docs/model.md, section 6, node by node, in quanta. Arcs are numbered as they come by, so neither nodes nor
/// arcs are ever held: memory is that of the levels.
struct DualSum {
  private(set) var total = CheckedSum()
  private(set) var arcs: ArcReader

  private let open: OpenFindings
  private let standings: [Standing]
  private let effort: EffortModel
  private let perMinute: Int128
  private let gains: [Int128]
  private var setups: Levels
  private var onces: Levels

  /// - Parameter gains: of one bundle by cell, in quanta, rounded up.
  init(
    certificate: Certificate, gains: [Int128], classes: ResourceClasses, open: OpenFindings,
    standings: [Standing], effort: EffortModel
  ) {
    self.open = open
    self.standings = standings
    self.effort = effort
    self.gains = gains
    perMinute = Int128(certificate.perMinute)
    arcs = ArcReader(certificate.flows)
    (setups, onces) = Self.levels(classes, open: open, standings: standings, effort: effort)
  }

  /// The levels t and w over the relevant findings of all classes.
  private static func levels(
    _ classes: ResourceClasses, open: OpenFindings, standings: [Standing], effort: EffortModel
  ) -> (setups: Levels, onces: Levels) {
    var setups: Set<Levels.Demand> = []
    var onces: Set<Levels.Demand> = []
    for resource in classes.first {
      for index in open.assessments(of: resource) where standings[index].isRelevant {
        guard let pair = MethodPair(effort.estimate(ofAssessment: index)) else { continue }
        let recommendation = Int(open.recommendations[index])
        let step = open.step(recommendation: recommendation, scope: open.scopes[resource])
        for cost in [pair.base, pair.up].compactMap(\.self) where cost.setup > .zero {
          setups.insert(Levels.Demand(owner: step, level: cost.setup.count))
        }
        if pair.once > 0 { onces.insert(Levels.Demand(owner: recommendation, level: pair.once)) }
      }
    }
    return (Levels(setups), Levels(onces))
  }

  /// Adds the budget and every node.
  mutating func addAll(_ classes: ResourceClasses, budget: Minutes) {
    var units = CheckedSum()
    units.add(perMinute, times: Int128(budget.count))
    total.add(units)
    var bundles = ResourceBundles(open)
    for (first, size) in zip(classes.first, classes.sizes) {
      bundles.load(resource: first, standings: standings)
      addClass(bundles, scope: open.scopes[first], size: Int128(size))
    }
    addLevels(of: \.setups)
    addLevels(of: \.onces)
  }

  /// Adds u · max(0, d) of a node, or u · d where the node is fixed at its limit.
  ///
  /// - Parameter units: −λ·cost − Σ arcs out + Σ arcs in.
  private mutating func add(_ units: CheckedSum, gain: Int128 = 0, limit: Int128, isFixed: Bool = false) {
    var value = CheckedSum(gain)
    value.add(units)
    if isFixed || value.overflows || value.value > 0 { total.add(value, times: limit) }
  }

  /// Adds the nodes y, x and q of a class.
  private mutating func addClass(_ bundles: ResourceBundles, scope: Int32, size: Int128) {
    var fixes = bundles.findings.map { _ in CheckedSum() }
    for bundle in bundles.bundles where bundle.isPayable {
      var node = CheckedSum()
      for position in bundle.range {
        let units = arcs.next()
        node.add(units, times: -1)
        fixes[bundles.members[position]].add(units)
      }
      add(node, gain: gains[bundle.cell], limit: size)
    }
    for (finding, fix) in zip(bundles.findings, fixes) where finding.standing.isRelevant {
      guard let pair = MethodPair(effort.estimate(ofAssessment: finding.assessment)) else { continue }
      var fix = fix
      fix.add(perMinute, times: -Int128(pair.base.each.count))
      let step = open.step(recommendation: finding.recommendation, scope: scope)
      if pair.base.setup > .zero {
        fix.add(take(into: \.setups, owner: step, level: pair.base.setup.count, size), times: -1)
      }
      if pair.once > 0 {
        fix.add(take(into: \.onces, owner: finding.recommendation, level: pair.once, size), times: -1)
      }
      if let up = pair.up {
        var upgrade = CheckedSum()
        upgrade.add(perMinute, times: Int128(pair.base.each.count) - Int128(up.each.count))
        let units = arcs.next()
        fix.add(units)
        upgrade.add(units, times: -1)
        upgrade.add(take(into: \.setups, owner: step, level: up.setup.count, size), times: -1)
        add(upgrade, limit: size)
      }
      add(fix, limit: size, isFixed: finding.standing == .mandatory)
    }
  }

  /// The multiplier of the next arc, which leads into a level and counts there once for each resource.
  private mutating func take(
    into levels: WritableKeyPath<DualSum, Levels>, owner: Int, level: Int64, _ size: Int128
  ) -> Int128 {
    let units = arcs.next()
    if units != 0 { self[keyPath: levels].add(units, times: size, owner: owner, level: level) }
    return units
  }

  /// Adds the nodes of nested levels, owner by owner, with the arcs from each level to the one below.
  private mutating func addLevels(of path: WritableKeyPath<DualSum, Levels>) {
    var levels = self[keyPath: path]
    for owner in levels.owners {
      for index in owner.levels.dropFirst() { levels.add(arcs.next(), fromLevel: index) }
      for index in owner.levels {
        var node = levels.flows[index]
        node.add(perMinute, times: -Int128(levels.cost(ofLevel: index, in: owner.levels)))
        add(node, limit: 1)
      }
    }
  }
}
