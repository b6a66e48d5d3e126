import Foundation
import Testing

/// Expected texts in files beside the tests. `UPLIFT_RECORD=1` writes them anew, to be read in the diff.
enum Golden {
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPLIFT_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != expected else { return }
    let (now, before) = (lines(text), lines(expected))
    let place = now.indices.first { $0 >= before.count || now[$0] != before[$0] } ?? now.count
    Issue.record(
      """
      \(name), line \(place + 1): \(place < now.count ? now[place] : "(end)")
      expected: \(place < before.count ? before[place] : "(end)")
      """, sourceLocation: sourceLocation)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
