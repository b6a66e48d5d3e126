/// Where a step stands: its recommendation and scope.
package struct StepPlace: Hashable, Comparable, Sendable {
  package let recommendation: Int
  package let scope: Int

  package static func < (left: StepPlace, right: StepPlace) -> Bool {
    (left.recommendation, left.scope) < (right.recommendation, right.scope)
  }
}
