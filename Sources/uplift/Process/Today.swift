import Glibc

/// The only place that looks at the clock for a date.
enum Today {
  /// The day in UTC, `yyyy-MM-dd`, so that the answer does not depend on where the program runs.
  static var text: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let padded = [parts.tm_mon + 1, parts.tm_mday].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(parts.tm_year + 1900)-\(padded[0])-\(padded[1])"
  }
}
