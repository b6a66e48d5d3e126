import SecureScore

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

  /// Does a part of the work and says how long it took: `verified in 0.25 s`.
  func timed<Result>(_ done: String, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer {
      let parts = (ContinuousClock.now - start).components
      let hundredths = parts.seconds * 100 + parts.attoseconds / 10_000_000_000_000_000
      detail("\(done) in \(decimalText(Int128(hundredths), decimals: 2, trimmed: false)) s")
    }
    return try work()
  }
}
