/// One thing wrong with a policy file: where it stands, and what to do about it.
package struct PolicyFault: Sendable, Hashable {
  /// Counted from 1.
  package var line: Int
  /// Counted from 1 in Unicode scalars; nil where only the line is known.
  package var column: Int?
  /// Where the value stands among the keys, items counted from 0: `effort.rules[2].manual.setup`.
  /// Empty for faults of the file as a whole.
  package var path: String
  /// What was found, what was expected, what to do.
  package var message: String

  package init(line: Int, column: Int? = nil, path: String = "", message: String) {
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }

  /// One line: `uplift.yaml:12:7: effort.quickFix: …`.
  package func text(in name: String) -> String {
    let place = column.map { "\(name):\(line):\($0):" } ?? "\(name):\(line):"
    return path.isEmpty ? "\(place) \(message)" : "\(place) \(path): \(message)"
  }
}
