import SimdJSONBridge

/// What is known of the file being read.
struct FileProgress {
  let name: String
  var badRows = 0
  var firstFault: RecordFault?
  /// Whether the last page names a next one.
  var hasNextPage = false
  /// The kinds of rows it holds.
  private(set) var kinds: Set<RowKind> = []
  private var lastKind: RowKind?
  private var knownRows = 0
  private var unknownRows = 0
  private var isErrorAnswer = false
  /// What the first rows of unknown kind looked like, for the message if there is nothing else.
  private var samples: [String] = []

  init(name: String) { self.name = name }

  mutating func count(_ kind: RowKind, _ row: UnsafePointer<bridge_row>, keys: @autoclosure () -> [String]) {
    guard kind == .unknown else {
      knownRows += 1
      if kind != lastKind { kinds.insert(kind) }
      lastKind = kind
      return
    }
    unknownRows += 1
    guard knownRows == 0, samples.count < 3 else { return }
    if row.pointee.error_code.hasText { isErrorAnswer = true }
    let sample =
      if let code = row.pointee.error_code.nonEmpty {
        "the error \(code)" + (row.pointee.error_message.nonEmpty.map { ": \($0.prefix(200))" } ?? "")
      } else if let type = row.pointee.type.nonEmpty {
        "type \(type.prefix(80))"
      } else {
        "an object with the keys \(keys().joined(separator: ", ").prefix(200))"
      }
    if !samples.contains(sample) { samples.append(sample) }
  }

  /// Why the file is bad as a whole, if it is: it has rows, and none of them is of a known kind.
  var error: ExportError? {
    guard knownRows == 0, unknownRows + badRows > 0 else { return nil }
    if unknownRows == 0, let firstFault {
      var fault = firstFault
      fault.problem = "no record of the file can be read; the first: \(fault.problem)"
      return ExportError(fault, advice: "export again")
    }
    return ExportError(
      RecordFault(
        file: name, problem: "no row of a known kind; found \(samples.joined(separator: "; "))",
        expected:
          "rows of microsoft.security/assessments, assessmentMetadata, secureScores or secureScoreControls"),
      advice: isErrorAnswer
        ? "check the query and your permissions, and export again"
        : "keep the columns id, name, type and properties when you export")
  }
}
