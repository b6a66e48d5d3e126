/// How the fixes of a plan are chosen.
package enum SelectionRule: String, Sendable, CaseIterable {
  /// The integer program: greatest gain, then least effort.
  case optimum
  /// The portal's list: controls by potential increase, recommendation by recommendation.
  case portal
  /// Steps by credited gain per hour.
  case density
}
