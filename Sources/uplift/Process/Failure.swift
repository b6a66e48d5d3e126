/// Why a command ends without its result: one message for a person, one code for a script.
struct Failure: Error {
  var status: ExitStatus
  /// What is wrong, where, what was expected, what to do. Without the program's name; may have several lines.
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
