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

  /// The same problem with tenant-wide parts for nothing.
  var withoutOnce: Problem {
    Problem(
      tenant: tenant, gains: gains, effort: effort, question: question, costs: costs.map(\.withoutOnce),
      classes: classes, notPlannable: notPlannable)
  }
}
