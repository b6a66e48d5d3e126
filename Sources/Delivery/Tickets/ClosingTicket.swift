/// A ticket of an earlier plan that the new one has no more: its resources are not unhealthy any longer, or its step is
/// no longer the best use of hours; or it is a parent without any tickets left.
package struct ClosingTicket: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    case step(PlannedStep)
    case parent(TicketParent)
  }

  package var subject: Subject
  /// What the tracker calls it; nil where it has no such ticket.
  package var issue: String?
  /// Its resources that are unhealthy still, of a parent those of what has left the plan below it: with any it is work
  /// for later, and nothing to close.
  package var stillUnhealthy = 0

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
    switch (subject, stillUnhealthy) {
    case (.step, 0): Self.explanation
    case (.parent, 0): Self.parentExplanation
    case (.step, let count):
      "Not in the new plan, and \(Wording.count(count, "resource")) still unhealthy: \(Self.laterReasons). Keep it for "
        + "later, or close it as not planned."
    case (.parent, _): "Some of what was below it is for later: keep it open."
    }
  }

  /// Why a plan leaves a step out that is still to be done, as far as the plan tells.
  static let laterReasons = "the policy excludes it, or other work gains more in the hours there are"
  /// Why a ticket is to be closed.
  static let reason = "the new export lists none of its resources as unhealthy"
  private static let explanation = "Done: \(reason). Close it."
  private static let parentExplanation =
    "Nothing of the new plan is below it: close it once all that is below it is closed."

  /// What is said of tickets to be closed, each sentence once.
  static func explanations(of tickets: [ClosingTicket]) -> String {
    let parents = tickets.count { $0.step == nil }
    var sentences: [String] = []
    if parents < tickets.count { sentences.append(explanation) }
    if parents > 0 {
      sentences.append(parents < tickets.count ? "Of parents: \(parentExplanation)" : parentExplanation)
    }
    return sentences.joined(separator: " ")
  }
}
