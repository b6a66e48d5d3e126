/// Open findings of one recommendation in one scope that no plan may hold, and why.
package struct NotPlannable: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// Neither by hand nor in bulk.
    case noMethod
    /// A rule of the policy forbids it.
    case excluded
    /// Another finding of the same resource in every control it sits in cannot be fixed.
    case blocked
    /// Outside the scopes asked for.
    case outsideScope
  }

  package var recommendation: Int
  package var scope: Int
  package var resources: [Int]
  package var reason: Reason
  /// In words, with the line that says so.
  package var detail: String

  package init(recommendation: Int, scope: Int, resources: [Int], reason: Reason, detail: String) {
    self.recommendation = recommendation
    self.scope = scope
    self.resources = resources
    self.reason = reason
    self.detail = detail
  }
}
