/// What an importer would say to the files of a folder.
package struct TicketCheck: Sendable {
  package static let schema = "uplift-ticket-check/1"
  /// Faults that are listed; all are counted.
  private static let longestList = 200

  package let folder: String
  package let files: [String]
  package let faults: [TicketFault]

  /// - Parameters:
  ///   - files: what was written for the formats.
  ///   - others: names of what else is there. Those that a format would write are faults: of an earlier run or of
  ///     another folder, they would be imported with the rest.
  package init(folder: String, files: [TicketFileBytes], others: [String], formats: [TicketFormatName]) {
    self.folder = folder
    self.files = files.map(\.name)
    var found: [TicketFault] = []
    for name in formats {
      let format = name.format()
      found += format.faults(in: files)
      found += IssueMap.faults(in: files, expected: format.expectedIssue)
      found += others.filter { other in format.fileNames.contains { TicketFileName.fits(other, $0) } }.map {
        TicketFault(
          file: $0, message: "is not of the last run, and would be taken for a file of it; take it away")
      }
    }
    // Files that several trackers share are looked at for each.
    var seen: Set<String> = []
    faults = found.filter { seen.insert($0.description).inserted }
  }

  package var table: String {
    let place = TerminalText.harmless(folder)
    let imported = files.count { $0 != IssueMap.fileName }
    if faults.isEmpty { return "\(place): \(Wording.count(imported, "file")) ready to import\n" }
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
