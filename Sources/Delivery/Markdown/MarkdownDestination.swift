/// Where a report in Markdown goes, and how much is taken there.
package enum MarkdownDestination: String, CaseIterable, Sendable {
  /// The summary of a job on GitHub. Over its limit the whole upload is dropped.
  case jobSummary = "job-summary"
  /// A comment on, or the body of, a pull request or an issue.
  case comment

  /// The largest text that is taken, as `size(of:)` measures it.
  package var limit: Int {
    switch self {
    case .jobSummary: 1_048_576
    case .comment: 65_536
    }
  }

  /// A summary's size is counted in bytes. A comment's is counted in characters, here in units of UTF-16, of which no
  /// text has fewer than code points, and with two for a line break, as a form in the browser sends it.
  package func size(of text: String) -> Int {
    switch self {
    case .jobSummary: text.utf8.count
    case .comment: text.utf16.count + text.utf8.count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// Resources that are named in a step.
  var resourceLimit: Int { self == .jobSummary ? 50 : 10 }

  /// How long a text of the tenant may be in a step, as `size(of:)` measures it.
  var textLimit: Int { self == .jobSummary ? 16_000 : 4_000 }

  /// As a sentence calls it.
  var name: String { self == .jobSummary ? "a job summary (1 MiB)" : "a comment (65,536 characters)" }
}
