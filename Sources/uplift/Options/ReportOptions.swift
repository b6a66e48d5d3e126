import ArgumentParser
import Delivery

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
      "What the Markdown must fit into: 1 MiB or 65,536 characters. What is too long loses whole steps at its end.",
      valueName: "destination"))
  var fit = MarkdownDestination.jobSummary

  @Option(
    help: ArgumentHelp("Write one A4 page for the management, as HTML.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var summary: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "For Markdown and the page: a score, as 75%, of which to tell the least hours it takes.",
      valueName: "percentage"),
    transform: TargetScore.init(argument:))
  var target: TargetScore?

  /// The files that will be written.
  var outputs: [String] { [html, markdown, summary].compactMap(\.self).filter { $0 != InputFile.dash } }

  func validate() throws {
    if html == nil && markdown == nil && summary == nil {
      throw ValidationError(
        "name what to write: --html report.html, --markdown report.md or --summary page.html")
    }
    if target != nil && markdown == nil && summary == nil {
      throw ValidationError("--target goes with --summary or --markdown")
    }
    if [html, markdown, summary].count(where: { $0 == InputFile.dash }) > 1 {
      throw ValidationError("standard output (-) is named twice; it takes one report")
    }
    let names = outputs
    if let twice = names.first(where: { name in names.count(where: { $0 == name }) > 1 }) {
      throw ValidationError("\(twice) is named for two reports; give each a file of its own")
    }
  }
}

extension MarkdownDestination: ExpressibleByArgument {}
