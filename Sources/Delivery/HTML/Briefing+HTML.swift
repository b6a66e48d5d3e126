import Mustache

extension Briefing {
  /// The report as one HTML file that needs no network and runs no code but its own.
  package var html: String { PageTemplate.report.render(ReportPage(self).values) }
}
