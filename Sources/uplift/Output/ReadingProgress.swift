/// One line on a terminal that says how much has been read, once reading takes longer than a second.
final class ReadingProgress {
  private let isShown: Bool
  private let total: Int64?
  private let start = ContinuousClock.now
  private var next = ContinuousClock.now + .seconds(1)
  private var hasPrinted = false

  /// - Parameter total: bytes to come, where they are known.
  init(isQuiet: Bool, total: Int64?) {
    isShown = !isQuiet && FileDescriptor.standardError.isTerminal && Environment["TERM"] != "dumb"
    self.total = total
  }

  func show(bytes: Int, rows: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now >= next else { return }
    next = now + .milliseconds(100)
    hasPrinted = true
    print("uplift: reading \(text(bytes: bytes, rows: rows, elapsed: now - start))")
  }

  /// Takes the line away.
  func finish() {
    if hasPrinted { print("") }
    hasPrinted = false
  }

  /// `120 of 654 MB, 83000 rows, 410 MB/s, 2 s left`; the size and what is left only where the size is known.
  private func text(bytes: Int, rows: Int, elapsed: Duration) -> String {
    let milliseconds = max(
      1, elapsed.components.seconds * 1_000 + elapsed.components.attoseconds / 1_000_000_000_000_000)
    let perSecond = max(1, Int64(bytes) * 1_000 / milliseconds)
    let known = total.flatMap { $0 >= bytes ? $0 : nil }
    let size = known.map { " of \($0 / 1_000_000)" } ?? ""
    let left = known.map { ", \(duration(seconds: ($0 - Int64(bytes)) / perSecond + 1)) left" } ?? ""
    return "\(bytes / 1_000_000)\(size) MB, \(rows) rows, \(perSecond / 1_000_000) MB/s\(left)"
  }

  private func duration(seconds: Int64) -> String {
    seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }

  private func print(_ text: String) {
    try? FileDescriptor.standardError.write("\r\u{1B}[K\(text)".utf8)
  }
}
