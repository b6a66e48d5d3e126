/// One line on a terminal that says how much has been read, once reading takes longer than a second.
struct ReadingProgress {
  private let isShown: Bool
  private let total: Int64?
  private let start = ContinuousClock.now
  private var next: ContinuousClock.Instant
  private var bytes: Int64 = 0
  private var hasPrinted = false

  /// - Parameter total: bytes to come, where they are known.
  init(isQuiet: Bool, total: Int64?) {
    isShown = !isQuiet && FileDescriptor.standardError.isTerminal && Environment["TERM"] != "dumb"
    self.total = total
    next = start + .seconds(1)
  }

  mutating func add(_ count: Int) {
    bytes += Int64(count)
    guard isShown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(100)
    hasPrinted = true
    let of = total.map { " of \(Self.text($0))" } ?? ""
    print("uplift: reading \(Self.text(bytes))\(of)")
  }

  /// Takes the line away.
  func finish() {
    if hasPrinted { print("") }
  }

  private func print(_ text: String) {
    try? FileDescriptor.standardError.write("\r\u{1B}[K\(text)".utf8)
  }

  private static func text(_ bytes: Int64) -> String { "\(bytes / 1_000_000) MB" }
}
