/// How many resources are healthy, unhealthy and not applicable in one control of one scope.
package struct ResourceCounts: Sendable, Equatable {
  package var healthy = 0
  package var unhealthy = 0
  package var notApplicable = 0

  package init(healthy: Int = 0, unhealthy: Int = 0, notApplicable: Int = 0) {
    self.healthy = healthy
    self.unhealthy = unhealthy
    self.notApplicable = notApplicable
  }

  /// The resources that share the control's points.
  package var counted: Int { healthy + unhealthy }

  package mutating func count(_ state: AssessmentState) {
    switch state {
    case .healthy: healthy += 1
    case .unhealthy: unhealthy += 1
    case .notApplicable: notApplicable += 1
    }
  }
}
