import ArgumentParser

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
    help: ArgumentHelp("Write one A4 page for the management, as HTML.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var summary: String?

  func validate() throws {
    if html == nil && markdown == nil && summary == nil {
      throw ValidationError(
        "name what to write: --html report.html, --markdown report.md or --summary page.html")
    }
  }
}
