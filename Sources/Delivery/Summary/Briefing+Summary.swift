extension Briefing {
  /// One page for the management.
  package var summary: String { SummaryPage(briefing: self).html }
}
