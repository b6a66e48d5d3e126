package import Effort

/// An ordered plan: what to fix, how, in which order, what it gains, and the proof that it is good.
package struct Plan: Sendable, Equatable {
  /// The score model's name.
  package var model: String
  package var question: Question
  package var score: PlanScore
  /// In the order in which to work.
  package var steps: [Step]
  /// Ascending by recommendation and scope.
  package var notPlannable: [NotPlannable]
  /// Open findings that could be planned and were not, and what fixing all of them would take.
  package var leftOut: LeftOut
  package var certificate: Certificate

  package struct LeftOut: Sendable, Equatable {
    package var findings: Int
    package var effort: Minutes

    package init(findings: Int, effort: Minutes) {
      self.findings = findings
      self.effort = effort
    }
  }

  package init(
    model: String, question: Question, score: PlanScore, steps: [Step], notPlannable: [NotPlannable],
    leftOut: LeftOut, certificate: Certificate
  ) {
    self.model = model
    self.question = question
    self.score = score
    self.steps = steps
    self.notPlannable = notPlannable
    self.leftOut = leftOut
    self.certificate = certificate
  }

  package var effort: Minutes { steps.reduce(.zero) { $0 + $1.effort } }
}
