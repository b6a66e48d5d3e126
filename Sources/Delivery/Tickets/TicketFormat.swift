/// Where tickets go. Each format is a file of its own that knows what its importer takes.
package protocol TicketFormat: Sendable {
  /// The files of a set of tickets, in the order in which to use them.
  func files(for set: TicketSet) -> [TicketFile]

  /// Names of the files that it may write, as `TicketFileName.fits` reads them.
  var fileNames: [String] { get }

  /// What the importer would refuse of files on disk; empty: it takes them.
  ///
  /// Knows nothing of the tickets, so that files that somebody has edited can be checked as well. Files that are
  /// not of this format are passed over.
  /// - Parameter files: names and bytes.
  func faults(in files: [TicketFileBytes]) -> [TicketFault]

  /// What would be there twice if it were written, and is not.
  func heldBack(of set: TicketSet) -> [HeldBackTicket]

  /// How to import, step by step, for people; plain text.
  ///
  /// - Parameter files: the names of what was written, in the order of `files(for:)`.
  func instructions(for set: TicketSet, files: [String]) -> [String]

  /// What was written, in a few words, where that is not the tickets; nil: it is.
  func content(of set: TicketSet) -> String?

  /// How the tracker names an issue, as `a key as SEC-12`, where the text is not such a name; nil: it may be one.
  func expectedIssue(insteadOf issue: String) -> String?
}

extension TicketFormat {
  /// Formats that find by the key what is there already hold nothing back.
  package func heldBack(of set: TicketSet) -> [HeldBackTicket] { [] }

  package func content(of set: TicketSet) -> String? { nil }

  package func expectedIssue(insteadOf issue: String) -> String? { nil }
}
