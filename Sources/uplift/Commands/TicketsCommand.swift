import ArgumentParser
import Delivery

/// `uplift tickets`: a saved plan as tickets for a tracker.
struct TicketsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickets",
    abstract:
      "Write a saved plan as tickets: Jira, Azure DevOps, GitHub, ServiceNow, CSV, Markdown, iCalendar.",
    discussion: """
      One ticket a step, under a parent for the control it gains most in. Keys stay the same from plan to plan: \
      with --since only what is different is written. What an importer would refuse is found before anything is \
      written; --check looks at files again that somebody has edited.

        uplift tickets plan.json --format jira --out tickets
        uplift tickets plan.json --format github --out tickets --since last-month.json
        uplift tickets --check tickets
      """)

  @Argument(help: "The saved plan, or - for standard input.", completion: .file(extensions: ["json"]))
  var plan: String?

  @OptionGroup var tickets: TicketOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("How to write the answer.", valueName: "format"))
  var answer = AnswerFormat.table

  @OptionGroup var noise: NoiseOptions

  func validate() throws {
    if tickets.check != nil {
      guard plan == nil, tickets.format == nil, tickets.out == nil, tickets.since == nil else {
        throw ValidationError("--check looks at files that are there; give the folder alone")
      }
      return
    }
    guard plan != nil else { throw ValidationError("name the plan, as in uplift tickets plan.json") }
    guard let format = tickets.format else {
      let names = TicketFormatName.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("name the tracker with --format: \(names)")
    }
    guard let out = tickets.out, !out.isEmpty, out != InputFile.dash else {
      throw ValidationError("name the folder to write to with --out; tickets are several files")
    }
    if let complaint = tickets.complaint(for: format) { throw ValidationError(complaint) }
  }

  func run() throws {
    if let folder = tickets.check { return try check(OutputFolder(path: folder)) }
    guard let plan, let name = tickets.format, let out = tickets.out else { return }
    if plan == InputFile.dash, tickets.since == InputFile.dash {
      throw Failure(.usage, "standard input (-) is named as two plans; it can be read once")
    }
    let folder = OutputFolder(path: out)
    var settings = tickets.settings
    if let file = name.continuedFile { settings.fileBefore = try folder.contents(of: file) }
    let format = name.format(with: settings)
    let (new, old) = (try SavedPlan.document(argument: plan), try tickets.since.map(SavedPlan.document))
    if let old { try check(old, sharesScopesWith: new) }
    let set = TicketSet(
      plan: new, grouping: tickets.group, since: old, issues: try issues(in: folder, for: format))
    let files = format.files(for: set)
    try rehearse(format, files)
    let isRisky = tickets.since == nil ? try mayRepeat(set, in: folder, as: name, files) : false
    let kept = set.issues.isEmpty ? [] : [TicketFile(name: IssueMap.fileName, text: set.issues.csv)]
    try folder.write(files + kept, for: name)
    let names = (files + kept).map(\.name)
    let report = TicketReport(
      format: name, set: set, heldBack: format.heldBack(of: set), folder: out, files: names,
      instructions: format.instructions(for: set, files: names), content: format.content(of: set))
    try StandardOutput.write(answer == .json ? report.json.text : report.table)
    if isRisky {
      StandardError.note(
        "\(TerminalText.harmless(out)) had other tickets: if they are in the tracker already, these would be there "
          + "twice; name the plan that they were made of with --since")
    }
  }

  /// Whether the folder has other tickets, and the importer would not know them again by their keys.
  private func mayRepeat(
    _ set: TicketSet, in folder: OutputFolder, as name: TicketFormatName, _ files: [TicketFile]
  ) throws(Failure) -> Bool {
    let knowsNoKeys = name == .jira || name == .azureDevOps
    guard knowsNoKeys, !set.tickets.allSatisfy({ $0.issue != nil }) else { return false }
    guard try folder.formats().contains(name) else { return false }
    return try folder.differs(from: files)
  }

  /// What the folder knows, and what is given, which counts where they differ.
  private func issues(in folder: OutputFolder, for format: any TicketFormat) throws -> IssueMap {
    var issues = IssueMap()
    if let bytes = try folder.contents(of: IssueMap.fileName) {
      issues = try self.issues(bytes, of: IssueMap.fileName, for: format)
    }
    if let path = tickets.issues {
      let file = try InputFile(argument: path, purpose: "a CSV file with the columns key and issue")
      let bytes = try file.contents(limit: OutputFolder.fileLimit)
      issues = issues.updated(with: try self.issues(bytes, of: file.name, for: format))
    }
    if let (first, second, issue) = issues.clash {
      throw Failure(
        .badInput,
        "\(tickets.issues ?? IssueMap.fileName): \(first) and \(second) are both "
          + "'\(TerminalText.harmless(issue))'; give each ticket the issue of its own")
    }
    return issues
  }

  private func issues(_ bytes: [UInt8], of name: String, for format: any TicketFormat) throws -> IssueMap {
    do throws(TicketFault) {
      return try IssueMap(csv: bytes, file: name, expected: format.expectedIssue)
    } catch {
      throw Failure(.badInput, "\(error)")
    }
  }

  /// Another tenant's plan would have all its tickets closed.
  private func check(_ old: PlanDocument, sharesScopesWith new: PlanDocument) throws(Failure) {
    let scopes = Set(new.steps.map(\.scope.id))
    guard !old.steps.isEmpty, !scopes.isEmpty, !old.steps.contains(where: { scopes.contains($0.scope.id) })
    else { return }
    throw Failure(
      .no,
      "--since: the two plans have no scope in common, so all tickets of the earlier one would be closed; name an "
        + "earlier plan of the same scopes")
  }

  /// The importer's limits, before anything is written.
  private func rehearse(_ format: any TicketFormat, _ files: [TicketFile]) throws(Failure) {
    let faults = format.faults(in: files.map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) })
    guard !faults.isEmpty else { return }
    throw Failure(
      .internalFailure,
      "the tickets would not pass their importer and are not written; this is a fault of uplift, please report "
        + "it with these lines\n\(faults.prefix(10).map(\.description).joined(separator: "\n"))")
  }

  private func check(_ folder: OutputFolder) throws {
    let check = TicketCheck(
      folder: folder.path, files: try folder.files(), others: try folder.others(),
      formats: try folder.formats())
    try StandardOutput.write(answer == .json ? check.json.text : check.table)
    guard check.faults.isEmpty else { throw Ending(status: .no) }
  }
}
