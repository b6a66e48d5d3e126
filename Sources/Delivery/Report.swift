/// An answer that can be written in every format; each format is one file of the conforming type.
///
/// All are pure functions of the value and end with a line break.
package protocol Report: Sendable {
  /// For people; fits the terminal's width from 80 columns up.
  func table(in terminal: Terminal) -> String
  var json: JSONValue { get }
  /// GitHub's Markdown.
  var markdown: String { get }
  /// A header and one row for each thing listed.
  var csv: String { get }
}

extension Report {
  package func text(as format: OutputFormat, in terminal: Terminal = Terminal()) -> String {
    switch format {
    case .table: table(in: terminal)
    case .json: json.text
    case .markdown: markdown
    case .csv: csv
    }
  }
}
