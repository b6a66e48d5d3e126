/// What an importer would say to the files of a folder.
package struct TicketCheck: Sendable {
  package static let schema = "uplift-ticket-check/1"
  /// Faults that are listed; all are counted.
  private static let longestList = 200

  package let folder: String
  package let files: [String]
  package let faults: [TicketFault]

  package init(folder: String, files: [String], faults: [TicketFault]) {
    self.folder = folder
    self.files = files
    // Files that several trackers share are looked at for each.
    var seen: Set<String> = []
    self.faults = faults.filter { seen.insert($0.description).inserted }
  }

  package var table: String {
    let place = TerminalText.harmless(folder)
    if faults.isEmpty { return "\(place): \(Wording.count(files.count, "file")) ready to import\n" }
    var lines = ["\(place): \(Wording.count(faults.count, "fault"))"]
    lines += faults.prefix(Self.longestList).map { "  \($0)" }
    if faults.count > Self.longestList { lines.append("  and \(faults.count - Self.longestList) more") }
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "ready": .bool(faults.isEmpty),
      "files": .strings(files),
      "count": .integer(faults.count),
      "faults": .array(
        faults.prefix(Self.longestList).map { fault in
          [
            "file": .string(fault.file), "row": fault.row.map { .integer($0) } ?? .null,
            "column": .optional(fault.column), "message": .string(fault.message),
          ]
        }),
    ]
  }
}
