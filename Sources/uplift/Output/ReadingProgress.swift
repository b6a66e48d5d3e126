/// One line on a terminal that says how much has been read, once reading takes longer than a second.
final class ReadingProgress {
  private let isShown: Bool
  private let total: Int64?
  private var next = ContinuousClock.now + .seconds(1)
  private var hasPrinted = false

  /// - Parameter total: bytes to come, where they are known.
  init(isQuiet: Bool, total: Int64?) {
    isShown = !isQuiet && FileDescriptor.standardError.isTerminal && Environment["TERM"] != "dumb"
    self.total = total
  }

  func show(bytes: Int, rows: Int) {
    guard isShown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(100)
    hasPrinted = true
    let of = total.map { " of \($0 / 1_000_000)" } ?? ""
    print("uplift: reading \(bytes / 1_000_000)\(of) MB, \(rows) rows")
  }

  /// Takes the line away.
  func finish() {
    if hasPrinted { print("") }
    hasPrinted = false
  }

  private func print(_ text: String) {
    try? FileDescriptor.standardError.write("\r\u{1B}[K\(text)".utf8)
  }
}
