import Foundation
import Testing

/// The line that says how much has been read, on a terminal that `script` makes.
@Suite("Progress of reading")
struct ProgressTests {
  private let uplift: Uplift

  init() throws { uplift = try Uplift() }

  /// Of a pipe nobody knows how much is to come.
  @Test func pipeShowsSizeRowsAndSpeed() throws {
    defer { uplift.remove() }
    try uplift.write((0..<3).map { BadInput.row("vm\($0)") + "\n" }.joined(), to: "rows.ndjson")
    let lines = try lines(
      of: "(cat rows.ndjson; sleep 1.3; cat rows.ndjson) | \"$UPLIFT\" score - >/dev/null")
    #expect(lines.count == 1)
    #expect(lines.first?.wholeMatch(of: /uplift: reading 0 MB, 6 rows, 0 MB\/s/) != nil, "\(lines)")
  }

  /// Long enough that an unoptimized build takes more than a second.
  @Test func fileShowsWhatIsLeft() throws {
    defer { uplift.remove() }
    let lines = try lines(
      of: "\"$UPLIFT\" sample --findings 60000 >rows.ndjson; \"$UPLIFT\" score rows.ndjson >/dev/null")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(
        line.wholeMatch(of: /uplift: reading \d+ of \d+ MB, \d+ rows, \d+ MB\/s, \d+ (s|min) left/) != nil,
        "\(line)")
    }
  }

  @Test(arguments: ["TERM=dumb", "TERM=xterm QUIET=--quiet"])
  func nothingWhereItIsNotWanted(_ setting: String) throws {
    defer { uplift.remove() }
    try uplift.write(BadInput.row() + "\n", to: "rows.ndjson")
    let lines = try lines(
      of: "(cat rows.ndjson; sleep 1.3; cat rows.ndjson) | \"$UPLIFT\" score $QUIET - >/dev/null",
      setting: setting)
    #expect(lines.isEmpty)
  }

  /// What is shown one after another in the place of one line, without what takes it away.
  private func lines(of command: String, setting: String = "TERM=xterm") throws -> [String] {
    try uplift.write(command, to: "command.sh")
    let outcome = try uplift.shell("\(setting) script -qec 'bash command.sh' /dev/null </dev/null")
    return outcome.text.split(separator: "\r").map { String($0.replacing("\u{1B}[K", with: "")) }
      .filter { $0.contains("uplift: reading") }
  }
}
