package import Effort
package import RemediationPlan
package import SecureScore

/// A question about a tenant, folded to what decides the answer. docs/model.md, section 3.
package struct Problem: Sendable {
  package let tenant: Tenant
  package let gains: GainTable
  package let effort: EffortModel
  /// What is asked; what is folded does not depend on its budget.
  package internal(set) var question: Question
  /// Distinct costs of findings.
  package let costs: [FindingCosts]
  package let classes: ClassTable
  package let steps: StepTable
  /// Ascending by recommendation, scope and reason.
  package let notPlannable: [NotPlannable]
  /// Gain of one bundle by cell, in quanta, rounded up.
  let quanta: [Int64]

  /// A mandatory finding that cannot be fixed.
  package struct Conflict: Sendable, Equatable {
    package let recommendation: Int
    package let scope: Int
    package let resource: Int
    /// In words: the rule that asks for it, and what stands against it.
    package let detail: String
  }

  init(
    tenant: Tenant, gains: GainTable, effort: EffortModel, question: Question, costs: [FindingCosts],
    classes: ClassTable, notPlannable: [NotPlannable]
  ) {
    self.tenant = tenant
    self.gains = gains
    self.effort = effort
    self.question = question
    self.costs = costs
    self.classes = classes
    self.notPlannable = notPlannable
    steps = StepTable(classes, recommendations: tenant.recommendations.count)
    quanta = gains.cells.indices.map { gains.quanta(ofCell: $0, roundingUp: true) }
  }

  /// Whether any finding has a tenant-wide part.
  var hasOnce: Bool { costs.contains { $0.once > .zero } }

  /// The same problem with tenant-wide parts in equal shares, rounded down: what scopes take apart, they take together.
  ///
  /// - Parameter scopes: by recommendation, in how many scopes it may be.
  func sharingOnce(among scopes: [Int]) -> Problem {
    var shares = [Int](repeating: 1, count: costs.count)
    for finding in 0..<classes.findingCount {
      let index = Int(classes.costs[finding])
      shares[index] = max(shares[index], scopes[Int(classes.recommendations[finding])])
    }
    return Problem(
      tenant: tenant, gains: gains, effort: effort, question: question,
      costs: zip(costs, shares).map { $0.sharingOnce(among: $1) }, classes: classes,
      notPlannable: notPlannable)
  }
}
