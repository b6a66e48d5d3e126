/// What the process tells its caller when it ends: the codes of sysexits.h, with 1 for "no" and 130 for Ctrl-C.
enum ExitStatus: Int32 {
  case success = 0
  /// The answer is no: a verification failed, or the constraints conflict.
  case no = 1
  case usage = 64
  case badInput = 65
  case noInput = 66
  /// The solver failed, or a plan did not pass its own verification.
  case internalFailure = 70
  case cannotCreate = 73
  case cannotWrite = 74
  /// Ctrl-C before any plan was found.
  case interrupted = 130
}
