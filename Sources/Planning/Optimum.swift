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
}
