/// The score of one scope and of its controls.
package struct ScopeScore: Sendable, Equatable {
  /// Index of the scope in the tenant.
  package let scope: Int
  /// Every control defined or reported, ascending by id, zeros included.
  package let controls: [ControlScore]
  package let maximum: Points
  /// The sum of the rounded currents of the controls.
  package let current: Points
  package let percentage: ScoreFraction
  /// Σ maximum × (healthy + unhealthy), in ten-thousandths: the scope's share in the score of several scopes.
  package let weight: Int64
  /// True where the export has control counts but no assessment of this scope.
  package let isFromCounts: Bool

  package init(scope: Int, controls: [ControlScore], isFromCounts: Bool) {
    self.scope = scope
    self.controls = controls
    self.isFromCounts = isFromCounts
    maximum = controls.reduce(.zero) { $0 + $1.maximum }
    current = controls.reduce(.zero) { $0 + $1.current }
    percentage = ScoreFraction(of: current, in: maximum)
    weight = controls.reduce(0) { $0 + $1.maximum.tenThousandths * Int64($1.counts.counted) }
  }

  /// The weight as the portal writes it.
  package var weightText: String { decimalText(Int128(weight), decimals: 4, trimmed: true) }
}
