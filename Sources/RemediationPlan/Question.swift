package import Effort

/// What the plan answers: how much may be spent, where, and which wishes bind.
package struct Question: Sendable, Equatable {
  /// Whole minutes that may be spent; with a target those that the plan takes.
  package var budget: Minutes
  /// The score to reach with the least effort; nil: the most score for the budget.
  package var target: Target?
  /// Only scopes whose name or id matches are worked on; nil: all. The score stays that of all scopes.
  package var scopePattern: String?
  /// What must, and what must not, be fixed.
  package var planRules: [PlanRule]
  /// How bundles are chosen.
  package var selection: SelectionRule
  /// The day `until` dates are compared with, `yyyy-MM-dd`; nil when no rule has one.
  package var asOf: String?

  package init(
    budget: Minutes, target: Target? = nil, scopePattern: String? = nil, planRules: [PlanRule] = [],
    selection: SelectionRule = .optimum, asOf: String? = nil
  ) {
    self.budget = budget
    self.target = target
    self.scopePattern = scopePattern
    self.planRules = planRules
    self.selection = selection
    self.asOf = asOf
  }

  /// Whether rules on what must and must not be fixed are in force.
  package var isBoundByRules: Bool { planRules.contains { $0.isInForce(asOf: asOf) } }

  /// The same wishes in the same scopes, with the least effort for a score instead of a budget.
  package func aiming(at target: Target) -> Question {
    Question(
      budget: .zero, target: target, scopePattern: scopePattern, planRules: planRules, asOf: asOf)
  }
}
