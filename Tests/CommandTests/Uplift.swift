import Foundation

/// The built program, run as a process in a folder of its own.
struct Uplift {
  /// What a run left behind.
  struct Outcome {
    var output: Data
    var errors: String
    var status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }

    /// All of it as one text.
    func transcript(_ command: String) -> String {
      var parts = ["$ \(command)\n"]
      if !output.isEmpty { parts.append(text) }
      if !errors.isEmpty { parts.append("--- standard error\n\(errors)") }
      parts.append("--- exit \(status)\n")
      return parts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    }
  }

  /// Beside the test bundle.
  static let binary: URL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "uplift")

  /// The repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let recorded = repository.appending(path: "scenarios/recorded-2020/export").path

  /// The working folder of every run.
  let folder: URL
  var environment: [String: String] = [:]
  /// A run that takes longer has hung, and ends with a signal.
  var timeLimit = 240.0

  /// With an empty folder, which `remove` takes away.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "uplift-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Makes `scenarios/NAME` a valid path in the working folder.
  func linkScenarios() throws {
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "scenarios"),
      withDestinationURL: Self.repository.appending(path: "scenarios"))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func content(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments: arguments, input: input)
  }

  func run(arguments: [String], input: String = "") throws -> Outcome {
    try run(Self.binary, arguments, input: input)
  }

  /// Runs a script of bash, in which `$UPLIFT` is the program and `$RECORDED` an export.
  func shell(_ script: String) throws -> Outcome {
    try run(URL(filePath: "/bin/bash"), ["-c", script], input: "")
  }

  private func run(_ program: URL, _ arguments: [String], input: String) throws -> Outcome {
    let streams = folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + "-streams")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let names = ["input", "output", "errors"].map { streams.appending(path: $0) }
    for name in names { try Data(name.lastPathComponent == "input" ? input.utf8 : "".utf8).write(to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "UPLIFT": Self.binary.path, "RECORDED": Self.recorded,
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    let identifier = process.processIdentifier
    let watch = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    return Outcome(
      output: try Data(contentsOf: names[1]),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self),
      status: process.terminationStatus)
  }
}
