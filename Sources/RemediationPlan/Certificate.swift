/// A rate and flows from which anybody can recompute an upper bound on the gain, in integers.
///
/// docs/model.md, section 6, names the nodes and numbers the arcs. All figures are whole quanta of 10^-15 percent points.
package struct Certificate: Sendable, Equatable {
  /// What flows on an arc, for all uses of its node together.
  package struct Flow: Sendable, Equatable {
    package var arc: Int
    package var units: Int64

    package init(arc: Int, units: Int64) {
      self.arc = arc
      self.units = units
    }
  }

  /// What a minute of the budget is worth at most.
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
