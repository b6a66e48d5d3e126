/// What an answer can be written as.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// For people, in a terminal.
  case table
  /// The contract of docs/schema.
  case json
  /// For job summaries and pull requests.
  case markdown
  /// For spreadsheets: RFC 4180, safe to open.
  case csv
}
