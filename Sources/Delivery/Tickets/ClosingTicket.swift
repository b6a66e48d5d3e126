/// A ticket of an earlier plan whose step is not in the new one: done, deferred, or no longer the best use of hours.
package struct ClosingTicket: Sendable, Equatable {
  package var step: PlannedStep
  /// What the tracker calls it; nil where it has no such ticket.
  package var issue: String?

  package var key: String { step.key }

  /// The title that the ticket had.
  package func title(limit: Int) -> String {
    Ticket(step: step, parent: nil, change: .unchanged, differences: [], issue: issue).title(limit: limit)
  }

  /// Why it is here and what to do, in a sentence.
  package static let explanation =
    "Not in the new plan: close it if its resources are healthy now, else keep it for later."
}
