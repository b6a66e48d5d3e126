package import Effort
package import RemediationPlan

/// A ticket over others: a control, or a scope.
package struct TicketParent: Sendable, Equatable {
  package var key: String
  /// `control` or `scope`.
  package var grouping: TicketGrouping
  /// What it stands for, as the export names it.
  package var subject: PlannedStep.Named
  /// Places in `TicketSet.tickets`, in the order of the plan.
  package var children: [Int]
  package var effort: Minutes
  /// What the steps below it gain.
  package var gain: PercentPoints
  /// What the tracker calls it; nil where it has no such ticket yet.
  package var issue: String?

  /// `[UP-4T6MZ2RA] Secure management ports`, on one line.
  ///
  /// - Parameter limit: in UTF-16 units, at least 100.
  package func title(limit: Int) -> String {
    let prefix = "[\(key)] "
    return prefix + TicketText.shortened(TerminalText.harmless(subject.name), to: limit - prefix.utf16.count)
  }
}
