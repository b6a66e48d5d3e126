import Effort
import RemediationPlan
import SecureScore
import Support

@testable import Delivery

/// A step of a plan file with as little as a test has to say.
struct PlannedStepSketch {
  var key = "UP-00000001"
  var recommendation = "Secure transfer should be enabled"
  var scope = "prod-eu"
  var controls = ["Encrypt data in transit"]
  /// Control and trillionths of a percent point.
  var completes: [(control: String, gain: Int64)] = []
  var enables: [String] = []
  var demands: [StepDemand] = []
  var resources = ["st1"]
  var description = "Data can be read on its way."
  var remediation = "Turn it on."
  var owner: String?
  var dueDate: String?

  func step(order: Int = 1) -> PlannedStep {
    PlannedStep(
      order: order, key: key, recommendation: recommendation,
      severity: .high, scope: .init(id: "s-\(scope)", name: scope),
      controls: controls.map { .init(id: "c-\($0)", name: $0) },
      resources: resources.map { name in
        .init(id: "/subscriptions/x/\(name)", name: name, method: .byHand, effort: Minutes(15))
      }, setup: Minutes(60), once: .zero, effort: Minutes(60 + 15 * resources.count),
      gain: PercentPoints(trillionths: completes.reduce(0) { $0 + $1.gain }),
      scoreAfter: ScoreFraction(tenThousandths: 5_000),
      completes: completes.map { completion in
        .init(
          control: .init(id: "c-\(completion.control)", name: completion.control), resources: 1,
          gain: PercentPoints(trillionths: completion.gain))
      }, enables: enables, demands: demands, threats: ["dataSpillage"], description: description,
      remediation: remediation, link: "https://portal.azure.com/#blade/x", owner: owner, dueDate: dueDate,
      sprint: nil)
  }

  static func plan(_ steps: [PlannedStepSketch], stillUnhealthy: [String: Int] = [:]) -> PlanDocument {
    PlanDocument(
      identity: PlanIdentity(
        model: "classic", inputFingerprint: "abc", exportDate: "2026-11-20",
        policy: PolicyIdentity(name: "defaults", fingerprint: "def")),
      before: ScoreFraction(tenThousandths: 4_000), after: ScoreFraction(tenThousandths: 5_000),
      steps: steps.enumerated().map { $1.step(order: $0 + 1) }, stillUnhealthy: stillUnhealthy)
  }
}
