/// What a command says beside its result, on standard error.
struct Notes {
  let isQuiet: Bool
  let isVerbose: Bool

  /// What the reader of the result should know.
  func warn(_ message: String) {
    if !isQuiet { StandardError.note(message) }
  }

  /// What only matters when something is to be found out.
  func detail(_ message: String) {
    if isVerbose && !isQuiet { StandardError.note(message) }
  }
}
