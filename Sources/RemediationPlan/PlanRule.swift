package import Effort

/// A wish that binds the plan: findings that must, or must not, be fixed.
package struct PlanRule: Sendable, Hashable {
  package enum Effect: String, Sendable { case include, exclude }

  package var effect: Effect
  /// On the recommendation's key or name.
  package var recommendation: Glob?
  /// On the scope's name or id.
  package var scope: Glob?
  /// On the resource's id or name.
  package var resource: Glob?
  package var because: String?
  /// The last day an exclusion binds, `yyyy-MM-dd`; afterwards its findings are open again.
  package var until: String?
  /// Where the rule stands: `uplift.yaml:31`.
  package var source: String

  package init(
    effect: Effect, recommendation: Glob? = nil, scope: Glob? = nil, resource: Glob? = nil,
    because: String? = nil, until: String? = nil, source: String
  ) {
    self.effect = effect
    self.recommendation = recommendation
    self.scope = scope
    self.resource = resource
    self.because = because
    self.until = until
    self.source = source
  }
}

extension PlanRule {
  /// Whether the rule binds on a day, `yyyy-MM-dd`; rules without an end always do.
  package func isInForce(asOf day: String?) -> Bool {
    guard let until, let day else { return true }
    return day <= until
  }
}
