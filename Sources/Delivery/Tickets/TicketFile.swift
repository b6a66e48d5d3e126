/// A file of tickets, ready to be written.
package struct TicketFile: Sendable, Equatable {
  /// Relative to the folder, with `/` between parts: `jira.csv`, `resources/UP-3F2AK7QM.csv`.
  package var name: String
  package var text: String
  package var isExecutable: Bool

  package init(name: String, text: String, isExecutable: Bool = false) {
    self.name = name
    self.text = text
    self.isExecutable = isExecutable
  }
}
