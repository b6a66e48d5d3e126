import Effort
import RemediationPlan
import SecureScore

/// Issues of GitHub: a text for each, the list of what to do with them, and the script that does it with `gh`.
///
/// GitHub imports no files, so the script is the importer: `create-issues.sh`, the same for every plan. It reads
/// `github.tsv`, whose rows are steps; titles and texts are data to it.
struct GitHubFormat: TicketFormat {
  /// The most UTF-16 units of a text; GitHub takes 65,536 characters.
  static let bodyLimit = 65_000
  static let titleLimit = 256
  /// Resources that a text lists; a reader of more opens the file.
  private static let longestList = 250

  let settings: TicketSettings

  var fileNames: [String] {
    [
      GitHubScript.file, GitHubStep.file, GitHubStep.textFile(of: "*"), GitHubStep.commentFile(of: "*"),
      ResourceFiles.kind,
    ]
  }

  func files(for set: TicketSet) -> [TicketFile] {
    var steps: [GitHubStep] = []
    var texts: [TicketFile] = []
    var comments: [TicketFile] = []
    var resources = ResourceFiles()
    let body = TicketBody(
      markup: MarkdownMarkup(), limit: Self.bodyLimit, size: { $0.utf16.count }, longestList: Self.longestList
    )
    for ticket in set.written {
      steps.append(
        .ticket(ticket.key, labels: labels(ticket), title: ticket.title(limit: Self.titleLimit)))
      let text = resources.text(of: body.text(for: ticket), for: ticket)
      texts.append(TicketFile(name: GitHubStep.textFile(of: ticket.key), text: text + "\n"))
      if ticket.change == .changed {
        steps.append(.comment(ticket.key))
        comments.append(TicketFile(name: GitHubStep.commentFile(of: ticket.key), text: comment(on: ticket)))
      }
    }
    for parent in set.writtenParents {
      steps.append(
        .parent(
          parent.key, labels: ["uplift", "uplift-\(parent.grouping.rawValue)"],
          title: parent.title(limit: Self.titleLimit)))
      texts.append(
        TicketFile(name: GitHubStep.textFile(of: parent.key), text: GitHubParentText(parent, of: set).text))
    }
    for ticket in set.closing {
      steps.append(.close(ticket.key))
      comments.append(
        TicketFile(name: GitHubStep.commentFile(of: ticket.key), text: Self.comment(closing: ticket)))
    }
    let list = labelSteps(for: steps) + steps
    return [
      TicketFile(name: GitHubScript.file, text: GitHubScript.text, isExecutable: true),
      TicketFile(name: GitHubStep.file, text: GitHubStep.text(of: repository + list)),
    ] + texts + comments + resources.files
  }

  private var repository: [GitHubStep] { settings.repository.map { [.repository($0)] } ?? [] }

  /// Those of every tracker but the key, which is in the title: a label for each issue would be a label for nothing.
  private func labels(_ ticket: Ticket) -> [String] {
    var labels: [String] = []
    for label in ticket.labels.map(GitHubLabel.name) where label != GitHubLabel.name(ticket.key) {
      if !labels.contains(label) { labels.append(label) }
    }
    return labels
  }

  /// Every label that the steps use, once, in the order of their first use.
  private func labelSteps(for steps: [GitHubStep]) -> [GitHubStep] {
    var seen: Set<String> = []
    return steps.flatMap(\.labels).filter { seen.insert($0).inserted }.map { .label($0) }
  }

  private func comment(on ticket: Ticket) -> String {
    let markup = MarkdownMarkup()
    let lines = ticket.differences.map { markup.text(TicketText.shortened($0, to: 1_000)) }
    return "Changed since the last plan; the text above is the new one.\n\n\(markup.list(lines))\n"
  }

  private static func comment(closing ticket: ClosingTicket) -> String {
    let reason =
      ticket.step == nil
      ? "Closed because nothing of the new plan is below it."
      : "Closed because \(ClosingTicket.reason)."
    return "\(reason) Reopen it where that is wrong.\n"
  }

  func faults(in files: [TicketFileBytes]) -> [TicketFault] { GitHubRehearsal(files).faults }

  func expectedIssue(insteadOf issue: String) -> String? {
    GitHubRehearsal.isNumber(issue) ? nil : GitHubRehearsal.expectedNumber
  }

  func instructions(for set: TicketSet, files: [String]) -> [String] {
    guard !set.written.isEmpty || !set.closing.isEmpty else {
      return ["There is nothing to make, change or close."]
    }
    let repository = settings.repository ?? "OWNER/NAME"
    var lines = [
      "Install gh (https://cli.github.com) and sign in: gh auth login",
      "Look first: ./\(GitHubScript.file) --repo \(repository) --dry-run",
      "Make the issues: ./\(GitHubScript.file) --repo \(repository)",
      "It pauses between issues and may be stopped; run it again to go on. \(IssueMap.fileName) has the numbers: "
        + "keep it for the next plan.",
    ]
    if !set.closing.isEmpty {
      lines.append("It closes the issues of tickets that are done; --keep-open leaves them open.")
    }
    return lines
  }
}
