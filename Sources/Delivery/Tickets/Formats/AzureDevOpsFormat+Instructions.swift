extension AzureDevOpsFormat {
  func instructions(for set: TicketSet, files: [String]) -> [String] {
    let batches = set.batches(limit: AzureDevOpsRules.rowLimit)
    let export =
      "In Boards > Queries query for Tags contains uplift with ID, Title and Tags, export it as CSV"
    var lines = MissingIssues.instructions(heldBack(of: set), export: export)
    if batches.isEmpty {
      lines.append(lines.isEmpty ? "There is nothing to import." : "Before that there is nothing to import.")
    } else {
      let name = TicketFileName.listed(
        TicketFileName.parts(batches.count, Self.file), usually: Self.file)
      lines += [
        "In Azure DevOps open Boards > Queries > Import Work Items and choose \(name).",
        "The project has the \(settings.process.title) process? If not, run uplift again with --process.",
        "Look at what is listed and press Save items: nothing is saved before. What stops it is marked in red.",
      ]
      if batches.contains(where: { $0.groups.contains { ($0.parent?.parts ?? 1) > 1 } }) {
        lines.append(
          "A parent with more than \(Wording.count(AzureDevOpsRules.rowLimit - 1)) tickets is several items, numbered "
            + "in their titles, so that every file can be imported by itself.")
      }
      if settings.area == nil || settings.iteration == nil {
        lines.append(
          "Items that do not show on a board are in the project's root: name the team's area and iteration with --area "
            + "and --iteration.")
      }
    }
    lines += ResourceFiles.instructions(files)
    if !set.closing.isEmpty { lines += closing(set.closing) }
    if !batches.isEmpty {
      lines.append(
        "For the next time, so that items are updated and none is made twice: \(export.lowercasedFirst), and give "
          + "that file to uplift with --issues.")
    }
    return lines
  }

  /// Keys named in a line; a title search finds each.
  private static let longestList = 20

  private func closing(_ tickets: [ClosingTicket]) -> [String] {
    var lines: [String] = []
    let known = tickets.count { $0.issue != nil }
    if known > 0 {
      lines.append(
        "To close \(Wording.count(known, "item")): look at each in \(AzureDevOpsClosing.file), take out what is to "
          + "stay open, and import the file the same way. \(ClosingTicket.explanations(of: tickets))")
    }
    let others = tickets.filter { $0.issue == nil }.map(\.key)
    if !others.isEmpty {
      let keys = others.prefix(Self.longestList).joined(separator: ", ")
      let rest = others.count > Self.longestList ? " and \(others.count - Self.longestList) more" : ""
      lines.append(
        "To close by hand, as their numbers are not known (query for Tags contains the key): \(keys)\(rest).")
    }
    return lines
  }
}

extension AzureDevOpsProcess {
  /// As Azure DevOps writes it.
  var title: String { self == .cmmi ? "CMMI" : rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
