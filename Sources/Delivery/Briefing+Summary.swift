extension Briefing {
  /// One page for the management.
  package var summary: String { "" }
}
