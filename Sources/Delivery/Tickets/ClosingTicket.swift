/// A ticket of an earlier plan that the new one has no more: its step was done, deferred, or is no longer the best use
/// of hours; or it is a parent without any tickets left.
package struct ClosingTicket: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    case step(PlannedStep)
    case parent(TicketParent)
  }

  package var subject: Subject
  /// What the tracker calls it; nil where it has no such ticket.
  package var issue: String?

  package var key: String {
    switch subject {
    case .step(let step): step.key
    case .parent(let parent): parent.key
    }
  }

  /// nil for a parent.
  package var step: PlannedStep? {
    if case .step(let step) = subject { step } else { nil }
  }

  /// The title that the ticket had.
  package func title(limit: Int) -> String {
    switch subject {
    case .step(let step):
      Ticket(step: step, parent: nil, change: .unchanged, differences: [], issue: issue).title(limit: limit)
    case .parent(let parent): parent.title(limit: limit)
    }
  }

  /// Why it is here and what to do, in a sentence.
  package var explanation: String {
    step == nil ? Self.parentExplanation : Self.explanation
  }

  /// Why a plan has a step no more, as far as the plan tells.
  static let reasons =
    "its resources are healthy now, the policy excludes it, or other work gains more in the hours there are"
  /// The same of all tickets but parents.
  package static let explanation =
    "Not in the new plan: \(reasons). Close it if its resources are healthy, else keep it for later."
  private static let parentExplanation =
    "Nothing of the new plan is below it: close it once all that is below it is closed."
}
