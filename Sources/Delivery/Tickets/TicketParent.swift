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
  /// How many tickets it had in the plan before; 0: it is new.
  package var childrenBefore = 0
  /// Whether it had other tickets or another estimate then.
  package var isChanged = false
  /// Which part it is where it has too many children for one file, from 1.
  package var part = 1
  package var parts = 1

  /// Whether the tracker has it, as far as the plan before tells.
  var isKnownFromBefore: Bool { childrenBefore > 0 }

  /// `[UP-4T6MZ2RA] Secure management ports`, on one line; ends with ` (2 of 3)` for a part.
  ///
  /// - Parameter limit: in UTF-16 units, at least 100.
  package func title(limit: Int) -> String {
    let prefix = "[\(key)] "
    let suffix = parts > 1 ? " (\(part) of \(parts))" : ""
    let name = TicketText.shortened(
      TerminalText.harmless(subject.name), to: limit - prefix.utf16.count - suffix.utf16.count)
    return prefix + name + suffix
  }

  /// Words to find it by, without spaces: `uplift`, the key, what it stands for.
  package var labels: [String] { ["uplift", key, grouping.rawValue] }
}
