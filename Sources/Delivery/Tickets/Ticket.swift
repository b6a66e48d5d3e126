package import Effort
import SecureScore

/// A step of a plan as a piece of work for somebody.
package struct Ticket: Sendable, Equatable {
  /// What became of it since the plan before.
  package enum Change: String, Sendable {
    case new, changed, unchanged
  }

  package var step: PlannedStep
  /// Place in `TicketSet.parents`; nil without parents.
  package var parent: Int?
  package var change: Change
  /// What is different from the plan before, in sentences for people; empty unless changed.
  package var differences: [String]
  /// What the tracker calls it; nil where it has no such ticket yet.
  package var issue: String?
  /// When it was due by the plan before, `yyyy-MM-dd`.
  package var dueDateBefore: String?

  package var key: String { step.key }
  package var effort: Minutes { step.effort }

  /// `[UP-3F2AK7QM] Secure transfer to storage accounts should be enabled · prod-eu`, on one line.
  ///
  /// The first character is safe in every spreadsheet. A title that is too long loses the end of the
  /// recommendation's name, then of the scope's.
  /// - Parameter limit: in UTF-16 units, at least 100.
  package func title(limit: Int) -> String {
    let prefix = "[\(key)] "
    let scope = TicketText.shortened(TerminalText.harmless(step.scope.name), to: limit / 3)
    let name = TicketText.shortened(
      TerminalText.harmless(step.recommendation),
      to: limit - prefix.utf16.count - scope.utf16.count - 3)
    return "\(prefix)\(name) · \(scope)"
  }

  /// Words to find tickets by, without spaces: `uplift`, the key, severity, method, scope.
  package var labels: [String] {
    let method = step.method.map { Wording.method($0) } ?? "mixed methods"
    return ["uplift", key, "severity-\(step.severity.word)"]
      + [method, "scope-\(step.scope.name)"].map(TicketText.label)
  }
}
