import ArgumentParser
import Delivery

/// Which tickets to write, where, and for whom.
struct TicketOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where the tickets go.", valueName: "tracker"))
  var format: TicketFormatName?

  @Option(
    help: ArgumentHelp("The folder to write to; made where there is none.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(help: ArgumentHelp("What the parents of tickets stand for.", valueName: "parents"))
  var group = TicketGrouping.control

  @Option(
    help: ArgumentHelp(
      "The plan that tickets were made from before: write only what is new, changed or to be closed.",
      valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "What the tracker calls its tickets: its own export as CSV, or CSV with the columns key and issue. "
        + "(default: issues.csv in the folder)",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var issues: String?

  @Option(
    help: ArgumentHelp("Instead of writing: check the tickets in a folder.", valueName: "folder"),
    completion: .directory)
  var check: String?

  @Option(help: ArgumentHelp("Jira: the project's key, as SEC.", valueName: "key"))
  var project: String?

  @Option(
    help: ArgumentHelp(
      "Azure DevOps: the process of the project; it decides which types and fields there are. (default: agile)",
      valueName: "process"))
  var process: AzureDevOpsProcess?

  @Option(
    help: ArgumentHelp(
      "Azure DevOps: the area path, as 'Contoso\\Security'; the project unless given.", valueName: "path"))
  var area: String?

  @Option(
    help: ArgumentHelp("Azure DevOps: the iteration path; the project unless given.", valueName: "path"))
  var iteration: String?

  @Option(
    help: ArgumentHelp("GitHub: the repository for the issues, as owner/name.", valueName: "repository"))
  var repo: String?
}

extension TicketFormatName: ExpressibleByArgument {}
extension AzureDevOpsProcess: ExpressibleByArgument {}
extension TicketGrouping: ExpressibleByArgument {}
