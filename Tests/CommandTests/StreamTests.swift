import Foundation
import Support
import Testing

/// What goes to which stream, and what happens where a stream fails.
@Suite("Streams")
struct StreamTests {
  private let uplift: Uplift

  init() throws { uplift = try Uplift() }

  @Test func fullDeviceEndsWith74() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell("\"$UPLIFT\" score \"$RECORDED\" >/dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.errors == "uplift: cannot write to standard output: no space left on device\n")
  }

  @Test func closedOutputEndsWith74() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell("\"$UPLIFT\" score \"$RECORDED\" >&-")
    #expect(outcome.status == 74)
    #expect(outcome.errors == "uplift: cannot write to standard output: bad file descriptor\n")
  }

  @Test func closedErrorsChangeNothing() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell("\"$UPLIFT\" score \"$RECORDED\" --save-nothing 2>&-")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["table", "json", "markdown", "csv"])
  func readerThatStopsEarlyIsNoError(_ format: String) throws {
    defer { uplift.remove() }
    // More than a pipe holds, so that the write meets the closed end.
    let rows = (0..<3_000).map { BadInput.row("vm\($0)", key: "k\($0)") }
    try uplift.write("[\(rows.joined(separator: ","))]", to: "export.json")
    let outcome = try uplift.shell(
      "\"$UPLIFT\" score export.json --by recommendation -o \(format) | head -1; exit ${PIPESTATUS[0]}")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.count(where: { $0 == UInt8(ascii: "\n") }) == 1)
  }

  @Test func standardInputIsAnExport() throws {
    defer { uplift.remove() }
    let file = Uplift.recorded + "/assessments.list.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let piped = try uplift.run("score", "-", "-o", "json", input: text)
    #expect(piped.status == 0)
    #expect(try uplift.run("score", file, "-o", "json").output == piped.output)
  }

  @Test func orderAndNumberOfFilesChangeNothing() throws {
    defer { uplift.remove() }
    let names = try FileManager.default.contentsOfDirectory(atPath: Uplift.recorded).sorted()
    let files = names.map { "\(Uplift.recorded)/\($0)" }
    let folder = try uplift.run("score", Uplift.recorded, "-o", "json")
    let reversed = try uplift.run(arguments: ["score", "-o", "json"] + files.reversed())
    #expect(folder.status == 0)
    #expect(folder.output == reversed.output)
  }

  @Test func foldersAreReadBelowExportWithoutHiddenFiles() throws {
    defer { uplift.remove() }
    try uplift.write("[\(BadInput.row())]", to: "tenant/export/one.json")
    try uplift.write(BadInput.row("vm2") + "\n" + BadInput.row("vm3"), to: "tenant/export/deep/er/two.ndjson")
    try uplift.write("not read", to: "tenant/export/.three.json")
    try uplift.write("not read", to: "tenant/export/.git/four.json")
    try uplift.write("not read", to: "tenant/export/notes.txt")
    try uplift.write("not read", to: "tenant/plan.json")
    try FileManager.default.createSymbolicLink(
      atPath: uplift.folder.path + "/tenant/export/deep/loop", withDestinationPath: "..")
    let outcome = try uplift.run("score", "tenant", "-o", "json", "--verbose")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\"files\": 2"))
    #expect(outcome.text.contains("\"rows\": 3"))
    #expect(
      outcome.errors.contains("read tenant/export/deep/er/two.ndjson, tenant/export/one.json\n"))
  }

  @Test func noteGoesToStandardErrorUnlessQuiet() throws {
    defer { uplift.remove() }
    let bad = #"{"type":"microsoft.security/assessments","id":7}"#
    let rows = (0..<200).map { BadInput.row("vm\($0)") } + [bad]
    try uplift.write("[\(rows.joined(separator: ",\n"))]", to: "export.json")
    let loud = try uplift.run("score", "export.json")
    let quiet = try uplift.run("score", "export.json", "--quiet")
    #expect(loud.status == 0 && quiet.status == 0)
    #expect(loud.output == quiet.output)
    #expect(loud.errors.contains("1 bad record"))
    #expect(quiet.errors.isEmpty)
  }

  @Test(arguments: [
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false), (["CLICOLOR_FORCE": "1"], true), ([:], false),
    (["NO_COLOR": "", "CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], false),
    (["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
  ])
  func colorFollowsTheEnvironment(_ environment: [String: String], _ isColored: Bool) throws {
    var uplift = uplift
    defer { uplift.remove() }
    uplift.environment = environment
    let outcome = try uplift.run("score", Uplift.recorded)
    #expect(outcome.text.contains("\u{1B}[") == isColored)
    let json = try uplift.run("score", Uplift.recorded, "-o", "json")
    #expect(!json.text.contains("\u{1B}"))
  }

  @Test func surroundingsChangeNothing() throws {
    var uplift = uplift
    defer { uplift.remove() }
    let plain = try uplift.run("plan", Uplift.recorded, "--budget", "8h")
    uplift.environment = ["COLUMNS": "60", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "LANG": "C"]
    #expect(try uplift.run("plan", Uplift.recorded, "--budget", "8h").output == plain.output)
  }

  @Test func terminalGetsColorAndItsWidth() throws {
    defer { uplift.remove() }
    let script = "stty cols 80; \"$UPLIFT\" score \"$RECORDED\""
    let outcome = try uplift.shell("TERM=xterm script -qec '\(script)' /dev/null </dev/null")
    #expect(outcome.text.contains("\u{1B}["))
    let dumb = try uplift.shell("TERM=dumb script -qec '\(script)' /dev/null </dev/null")
    #expect(!dumb.text.contains("\u{1B}["))
    #expect(dumb.text.split(separator: "\r\n").allSatisfy { $0.count <= 80 })
  }

  /// What the locale cannot write is drawn in letters and signs, but only where it is read at once.
  @Test(arguments: [("C", true), ("de_DE.ISO-8859-1", true), ("C.UTF-8", false), ("de_DE.utf8", false)])
  func terminalGetsTheSignsItsLocaleHas(_ locale: String, _ isASCII: Bool) throws {
    var uplift = uplift
    defer { uplift.remove() }
    uplift.environment = ["LC_ALL": locale]
    let script = "\"$UPLIFT\" score \"$RECORDED\""
    let outcome = try uplift.shell("TERM=xterm script -qec '\(script)' /dev/null </dev/null")
    #expect(outcome.text.contains("█") == !isASCII)
    #expect(outcome.text.contains("####") == isASCII)
    #expect(try uplift.run("score", Uplift.recorded).text.contains("█"))
  }
}
