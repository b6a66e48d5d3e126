/// Multipliers from which anybody can recompute an upper bound on the gain, in integers.
///
/// docs/model.md, section "Certificate", names the nodes and numbers the arcs. Every multiplier is a whole count of
/// quanta of 10^-15 percent points.
package struct Certificate: Sendable, Equatable {
  /// 2^-20 of the solver's objective unit, in quanta.
  package static let unit: Int128 = 100_000
  /// The solver's objective unit, in quanta.
  package static let objectiveUnit: Int128 = unit << 20

  /// The flow on an arc, for all units of its tail together.
  package struct Flow: Sendable, Equatable {
    package var arc: Int
    package var units: Int64

    package init(arc: Int, units: Int64) {
      self.arc = arc
      self.units = units
    }
  }

  /// The multiplier on the budget row: quanta a minute.
  package var perMinute: Int64
  /// Flows that are not zero, ascending by arc.
  package var flows: [Flow]

  package init(perMinute: Int64, flows: [Flow]) {
    self.perMinute = perMinute
    self.flows = flows
  }

  /// Proves no more than the gain of everything.
  package static let trivial = Certificate(perMinute: 0, flows: [])
}
