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

  /// Does a part of the work and says what it took: `verified: 0.251 s CPU, 0.262 s`.
  ///
  /// The first figure is user and system time of the whole process, the second is the wall clock's.
  /// `scripts/bench` reads these lines.
  func timed<Result>(_ done: String, _ work: () throws -> Result) rethrows -> Result {
    let (start, used) = (ContinuousClock.now, ProcessorTime.used)
    defer {
      detail(
        "\(done): \(Self.seconds(ProcessorTime.used - used)) s CPU, "
          + "\(Self.seconds(ContinuousClock.now - start)) s")
    }
    return try work()
  }

  private static func seconds(_ duration: Duration) -> String {
    let parts = duration.components
    let thousandths = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    return decimalText(Int128(thousandths), decimals: 3, trimmed: false)
  }
}
