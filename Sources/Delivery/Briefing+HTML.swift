extension Briefing {
  /// The report as one HTML file.
  package var html: String { "" }
}
