extension Briefing {
  /// The report for pull requests and job summaries.
  package var markdown: String { "" }
}
