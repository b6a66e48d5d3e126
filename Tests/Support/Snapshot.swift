import Foundation
package import Testing

/// Holds a text against the one in `Snapshots/NAME` beside the test. `UPLIFT_RECORD=1` writes it anew, to be read
/// in the diff.
package func expectSnapshot(
  _ text: String, named name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = (testFile as NSString).deletingLastPathComponent + "/Snapshots"
  expect(text, equalsFile: "\(folder)/\(name)", sourceLocation: sourceLocation)
}

/// Holds a text against the one in a file.
package func expect(
  _ text: String, equalsFile path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  if ProcessInfo.processInfo.environment["UPLIFT_RECORD"] == "1" {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    return
  }
  guard let content = FileManager.default.contents(atPath: path) else {
    Issue.record("\(path) is missing: run with UPLIFT_RECORD=1 and read it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: content, as: UTF8.self)
  guard text != expected else { return }
  Issue.record(
    "\((path as NSString).lastPathComponent) differs\n\(difference(from: expected, to: text))",
    sourceLocation: sourceLocation)
}

/// The lines between the first and the last that differ, `-` expected and `+` found, at most forty of each.
private func difference(from expected: String, to found: String) -> String {
  var old = expected.split(separator: "\n", omittingEmptySubsequences: false)[...]
  var new = found.split(separator: "\n", omittingEmptySubsequences: false)[...]
  var line = 1
  while let one = old.first, one == new.first {
    old.removeFirst()
    new.removeFirst()
    line += 1
  }
  while let one = old.last, one == new.last {
    old.removeLast()
    new.removeLast()
  }
  return (["@ line \(line)"] + old.prefix(40).map { "- \($0)" } + new.prefix(40).map { "+ \($0)" })
    .joined(separator: "\n")
}
