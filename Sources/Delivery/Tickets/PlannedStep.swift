package import Effort
package import RemediationPlan
package import SecureScore

/// A step as a plan file tells it, with its texts.
package struct PlannedStep: Sendable, Equatable {
  /// What has an id for machines and a name for people.
  package struct Named: Sendable, Equatable {
    package var id: String
    package var name: String
  }

  package struct Resource: Sendable, Equatable {
    package var id: String
    package var name: String
    package var method: Method
    package var effort: Minutes
  }

  /// Resources on which the step completes a control; nil under models without controls.
  package struct Completion: Sendable, Equatable {
    package var control: Named?
    package var resources: Int
    /// What completing it gains.
    package var gain: PercentPoints
  }

  /// From 1.
  package var order: Int
  package var key: String
  /// The recommendation's name.
  package var recommendation: String
  package var severity: Severity
  package var scope: Named
  /// All controls that the recommendation is in.
  package var controls: [Named]
  package var resources: [Resource]
  package var setup: Minutes
  package var once: Minutes
  package var effort: Minutes
  package var gain: PercentPoints
  package var scoreAfter: ScoreFraction
  package var completes: [Completion]
  /// Keys of later steps that need this one to gain anything.
  package var enables: [String]
  /// What the policy demands of it, whatever it gains.
  package var demands: [StepDemand]
  package var threats: [String]
  package var description: String
  /// The tenant's own text, as HTML or plain.
  package var remediation: String
  package var link: String
  /// From governance assignments; nil where there is none.
  package var owner: String?
  /// `yyyy-MM-dd`.
  package var dueDate: String?
  package var sprint: String?

  /// The method of all resources, or nil when they differ.
  package var method: Method? {
    guard let first = resources.first?.method else { return nil }
    return resources.allSatisfy { $0.method == first } ? first : nil
  }
}
