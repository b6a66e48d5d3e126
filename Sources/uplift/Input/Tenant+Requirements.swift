import SecureScore

/// What a command needs of its input before its answer means anything.
extension Tenant {
  /// Refuses an input from which no score follows.
  func requireRowsToScore() throws(Failure) {
    guard assessments.count == 0, reportedControls.isEmpty else { return }
    throw Failure(
      .badInput,
      "the input has neither assessments nor control counts, so no score follows from it; export the rows of "
        + "type microsoft.security/assessments or microsoft.security/securescores/securescorecontrols")
  }

  /// Refuses an input that does not say which resources fail.
  ///
  /// - Parameter purpose: what needs them: `a plan`.
  func requireAssessments(for purpose: String) throws(Failure) {
    guard assessments.count == 0 else { return }
    let found =
      reportedControls.isEmpty
      ? "the input has no assessments" : "the input has control counts but no assessments"
    throw Failure(
      .badInput,
      "\(found): \(purpose) needs to know which resources fail; "
        + "export the rows of type microsoft.security/assessments as well")
  }
}
