extension Briefing {
  /// The report for pull requests and job summaries; never longer than its destination takes.
  package func markdown(for destination: MarkdownDestination) -> String {
    MarkdownReport(briefing: self, destination: destination).text
  }
}
