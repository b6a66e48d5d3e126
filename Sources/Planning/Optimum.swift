import RemediationPlan

/// What the search found, and what it proved.
struct Optimum: Sendable {
  var selection: Selection
  var bound: PercentPoints
  var certifiedBound: PercentPoints
  var certificate: Certificate
  var status: PlanStatus
  var prover: Prover?
  var isLeastEffort: Bool
  /// Whether the bound is the solver's.
  var isBoundBySolver = false

  /// No plan within the budget gains more, in quanta.
  func greatestQuanta(in problem: Problem) -> Int128 {
    let bound = Int128(self.bound.trillionths) * PercentPoints.quantaPerTrillionth
    guard status == .optimal else { return bound }
    let own = selection.quanta(in: problem)
    // A solver's proof is as good as its doubles.
    return min(bound, prover == .glpk ? own + own / 1_000_000_000 + 1 : own)
  }
}
