/// What the parents of tickets stand for.
package enum TicketGrouping: String, Sendable, CaseIterable {
  /// The control that gains most by a step.
  case control
  case scope
  /// No parents.
  case none
}
