/// How a finding is fixed.
package enum Method: String, Sendable, CaseIterable {
  case byHand
  /// The portal's Fix button over many resources.
  case quickFix
  /// A bulk change by script where there is no Quick Fix.
  case script
}
