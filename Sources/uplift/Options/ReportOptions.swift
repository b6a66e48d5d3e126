import ArgumentParser
import Delivery
import SecureScore

/// Which reports to write.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the report as one HTML file that needs no network.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Write the report as Markdown, for pull requests and job summaries.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var markdown: String?

  @Option(
    help: ArgumentHelp(
      "What the Markdown must fit into: 1 MiB or 65,536 characters. What is too long loses whole steps at its end. "
        + "(default: job-summary)",
      valueName: "destination"))
  var fit: MarkdownDestination?

  @Option(
    help: ArgumentHelp("Write one A4 page for the management, as HTML.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var summary: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A score, as 75%, of which to tell the least hours it takes.",
      valueName: "percentage"),
    transform: TargetScore.init(argument:))
  var target: TargetScore?

  /// The options as they were given.
  var words: [String] {
    let options = [
      ("--html", html), ("--markdown", markdown), ("--fit", fit?.rawValue), ("--summary", summary),
      ("--target", target.map { "\($0.score.percentText)%" }),
    ]
    return options.flatMap { option, value in value.map { [option, $0] } ?? [] }
  }

  func validate() throws {
    if html == nil && markdown == nil && summary == nil {
      throw ValidationError(
        "name what to write: --html report.html, --markdown report.md or --summary page.html")
    }
    if fit != nil && markdown == nil { throw ValidationError("--fit goes with --markdown") }
    if [html, markdown, summary].count(where: { $0 == InputFile.dash }) > 1 {
      throw ValidationError("standard output (-) is named twice; it takes one report")
    }
  }
}

extension MarkdownDestination: ExpressibleByArgument {}
