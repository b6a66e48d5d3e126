extension JiraFormat {
  func instructions(for set: TicketSet, files: [String]) -> [String] {
    let batches = set.batches(limit: JiraRules.rowLimit)
    let export = "In Jira search for labels = uplift, export the issues as CSV"
    var lines = MissingIssues.instructions(heldBack(of: set), export: export)
    if batches.isEmpty {
      lines.append(lines.isEmpty ? "There is nothing to import." : "Before that there is nothing to import.")
    } else {
      lines += importing(files: batches.count)
      let parents = batches.flatMap(\.groups).compactMap(\.parent)
      if parents.contains(where: { $0.parts > 1 }) {
        lines.append(
          "A parent with more than \(Wording.count(JiraRules.rowLimit - 1)) tickets is several epics, numbered in "
            + "their titles, so that every file can be imported by itself.")
      }
      lines.append(commandLine(parents: parents.contains { $0.issue == nil }))
    }
    lines += ResourceFiles.instructions(files)
    if !set.closing.isEmpty { lines += closing(set.closing, files: files) }
    if !batches.isEmpty {
      lines.append(
        "For the next time, so that issues are updated and none is made twice: \(export.lowercasedFirst), and give "
          + "that file to uplift with --issues.")
    }
    return lines
  }

  private func importing(files: Int) -> [String] {
    let names = TicketFileName.listed(TicketFileName.parts(files, Self.file), usually: Self.file)
    return [
      "As an administrator of Jira open Settings > System > External System Import > CSV. The import in the issue "
        + "navigator cannot set parents.",
      "Choose \(names), tick 'Use an existing configuration' and choose \(JiraConfiguration.file).",
      settings.project == nil
        ? "Choose the project; the date format is \(JiraConfiguration.dateFormat), the encoding UTF-8."
        : "The project is \(settings.project ?? ""), the date format \(JiraConfiguration.dateFormat), the encoding "
          + "UTF-8: they come with the configuration.",
      "Press Validate, and look at one row before you import: estimates are seconds, the hours stand in the "
        + "description.",
    ]
  }

  private func commandLine(parents: Bool) -> String {
    guard settings.project != nil else {
      return "For Atlassian's command line name the project with --project: uplift then writes "
        + "\(JiraCommandLine.file) too."
    }
    let first =
      parents
      ? "create the epics of \(JiraCommandLine.parentsFile), export them, run uplift again with --issues, then "
      : ""
    return
      "Instead of the import, with Atlassian's command line: \(first)acli jira workitem create-bulk --from-csv "
      + "\(JiraCommandLine.file)."
  }

  private func closing(_ tickets: [ClosingTicket], files: [String]) -> [String] {
    let queries = files.filter { TicketFileName.isPart($0, of: JiraClosing.searchFile) }
    let names = TicketFileName.listed(queries, usually: JiraClosing.searchFile)
    var lines = [
      "To close \(Wording.count(tickets.count, "issue")): search with the query in \(names), look at each, then Bulk "
        + "change > Transition. \(ClosingTicket.explanations(of: tickets))"
    ]
    if tickets.contains(where: { $0.issue != nil }) {
      lines.append(
        "\(JiraClosing.file), imported the same way, adds what is said of each to it as a comment.")
    }
    return lines
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
