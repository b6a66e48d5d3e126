package import Effort
package import SecureScore

/// One recommendation in one scope: one ticket.
package struct Step: Sendable, Equatable {
  /// One resource of a step.
  package struct Item: Sendable, Equatable {
    /// Index of the resource in the tenant.
    package var resource: Int
    package var method: Method
    /// The `each` of its method.
    package var effort: Minutes

    package init(resource: Int, method: Method, effort: Minutes) {
      self.resource = resource
      self.method = method
      self.effort = effort
    }
  }

  /// Resources on which a step completes a control.
  package struct Completion: Sendable, Equatable {
    /// Index of the control; nil under models without controls.
    package var control: Int?
    package var resources: Int
    /// What of the step's gain comes from this control, rounded by itself.
    package var gain: PercentPoints

    package init(control: Int?, resources: Int, gain: PercentPoints = .zero) {
      self.control = control
      self.resources = resources
      self.gain = gain
    }
  }

  /// The stable key: `UP-` and at least eight base-32 characters.
  package var key: String
  /// Index of the recommendation and the scope in the tenant.
  package var recommendation: Int
  package var scope: Int
  /// The largest setup among the methods used.
  package var setup: Minutes
  /// The tenant-wide part, in the first step of its recommendation; else zero.
  package var once: Minutes
  /// Ascending by resource.
  package var items: [Item]
  /// Percent points won when this step is done, after all steps before it.
  package var gain: PercentPoints
  /// The score after this step, rounded as the portal rounds.
  package var scoreAfter: ScoreFraction
  /// Controls completed at this step, ascending.
  package var completes: [Completion]
  /// Keys of later steps that complete bundles of which this step is a part.
  package var enables: [String]
  /// Where the estimates come from, distinct, in the order of the items.
  package var provenance: [String]

  package init(
    key: String, recommendation: Int, scope: Int, setup: Minutes, once: Minutes, items: [Item],
    gain: PercentPoints = .zero, scoreAfter: ScoreFraction = .zero, completes: [Completion] = [],
    enables: [String] = [], provenance: [String] = []
  ) {
    self.key = key
    self.recommendation = recommendation
    self.scope = scope
    self.setup = setup
    self.once = once
    self.items = items
    self.gain = gain
    self.scoreAfter = scoreAfter
    self.completes = completes
    self.enables = enables
    self.provenance = provenance
  }

  /// Setup, eaches and the tenant-wide part together.
  package var effort: Minutes { items.reduce(setup + once) { $0 + $1.effort } }

  /// The method of all items, or nil when they differ.
  package var method: Method? {
    guard let first = items.first?.method else { return nil }
    return items.allSatisfy { $0.method == first } ? first : nil
  }
}
