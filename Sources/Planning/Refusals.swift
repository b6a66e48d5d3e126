import RemediationPlan
import SecureScore

/// Open findings that no plan may hold, collected while resources are read.
struct Refusals {
  private(set) var conflicts: [Problem.Conflict] = []
  private var refused: [Place: (detail: String, resources: [Int])] = [:]

  private struct Place: Hashable {
    let step: StepPlace
    let reason: NotPlannable.Reason
    let detail: String
  }

  /// Notes a mandatory finding that cannot be fixed.
  mutating func addConflict(_ place: StepPlace, resource: Int, detail: String) {
    conflicts.append(
      Problem.Conflict(
        recommendation: place.recommendation, scope: place.scope, resource: resource, detail: detail))
  }

  mutating func refuse(_ step: StepPlace, resource: Int, _ reason: NotPlannable.Reason, _ detail: String) {
    // Resources of one step may lack a method for different reasons of pricing; the first one speaks for all.
    let key = Place(step: step, reason: reason, detail: reason == .excluded ? detail : "")
    refused[key, default: (detail, [])].resources.append(resource)
  }

  /// Ascending by recommendation, scope, reason and detail.
  var notPlannable: [NotPlannable] {
    refused.map { key, value in
      NotPlannable(
        recommendation: key.step.recommendation, scope: key.step.scope, resources: value.resources,
        reason: key.reason, detail: value.detail)
    }.sorted {
      ($0.recommendation, $0.scope, $0.reason.rawValue, $0.detail)
        < ($1.recommendation, $1.scope, $1.reason.rawValue, $1.detail)
    }
  }
}
