/// Why a text is no duration.
package struct DurationFault: Error, Sendable, Hashable {
  /// What was found, what was expected, what to do.
  package var message: String

  package init(message: String) {
    self.message = message
  }
}
