import Effort

/// What `uplift tickets` wrote, and what to do with it.
package struct TicketReport: Sendable {
  package static let schema = "uplift-tickets/1"

  package let format: TicketFormatName
  package let set: TicketSet
  package let heldBack: [HeldBackTicket]
  package let folder: String
  package let files: [String]
  package let instructions: [String]
  /// What was written where that is not the tickets.
  package let content: String?

  package init(
    format: TicketFormatName, set: TicketSet, heldBack: [HeldBackTicket], folder: String, files: [String],
    instructions: [String], content: String? = nil
  ) {
    self.format = format
    self.set = set
    self.heldBack = heldBack
    self.folder = folder
    self.files = files
    self.instructions = instructions
    self.content = content
  }

  private func count(_ change: Ticket.Change) -> Int { set.tickets.count { $0.change == change } }

  /// Keys named in a line.
  private static let longestList = 10

  /// What to do with tickets that left the plan undone, in a sentence or none.
  private var laterInstructions: [String] {
    let steps = set.later.filter { $0.step != nil }
    guard !steps.isEmpty else { return [] }
    let names = steps.prefix(Self.longestList).map { ticket in
      ticket.issue.map { "\(ticket.key) (\(TerminalText.harmless($0)))" } ?? ticket.key
    }
    let rest = steps.count - names.count
    let those = steps.count == 1 ? "it" : "them"
    return [
      "For later: \(names.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "") left the plan with resources "
        + "still unhealthy: the policy excludes \(those), or other work gains more in the hours there are. Nothing "
        + "closes \(those): keep \(those) in the backlog, or close \(those) as not planned."
    ]
  }

  package var table: String {
    let held = Set(heldBack.map(\.key))
    let tickets = set.written.filter { !held.contains($0.key) }
    let parents = set.writtenParents.count { !held.contains($0.key) }
    let under = parents == 0 ? "" : " under \(Wording.count(parents, set.grouping.rawValue))"
    let effort = tickets.isEmpty ? "" : ", \(tickets.reduce(Minutes.zero) { $0 + $1.effort })"
    var lines = [
      "\(format.title): \(content ?? "\(Wording.count(tickets.count, "ticket"))\(under)\(effort)")",
      "  new \(count(.new)), changed \(count(.changed)), unchanged \(count(.unchanged)), "
        + "to close \(set.closing.count)" + (set.later.isEmpty ? "" : ", for later \(set.later.count)"),
    ]
    if !heldBack.isEmpty { lines.append("  held back: \(HeldBackTicket.count(heldBack))") }
    let place = TerminalText.harmless(folder)
    lines += files.isEmpty ? ["", "No files in \(place): nothing is new"] : ["", "Files in \(place)"]
    lines += files.prefix(12).map { "  \($0)" }
    if files.count > 12 { lines.append("  and \(Wording.count(files.count - 12)) more") }
    lines += ["", "Import"]
    lines += (instructions + laterInstructions).enumerated().map { "  \($0 + 1). \($1)" }
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "format": .string(format.rawValue),
      "folder": .string(folder),
      "grouping": .string(set.grouping.rawValue),
      "counts": [
        "new": .integer(count(.new)), "changed": .integer(count(.changed)),
        "unchanged": .integer(count(.unchanged)), "close": .integer(set.closing.count),
        "later": .integer(set.later.count),
        "parents": .integer(set.writtenParents.count), "heldBack": .integer(heldBack.count),
      ],
      "content": .optional(content),
      "files": .strings(files),
      "later": .array(
        set.later.map {
          [
            "key": .string($0.key), "issue": .optional($0.issue), "title": .string($0.title(limit: 255)),
            "stillUnhealthy": .integer($0.stillUnhealthy),
          ]
        }),
      "instructions": .strings(instructions + laterInstructions),
    ]
  }
}
