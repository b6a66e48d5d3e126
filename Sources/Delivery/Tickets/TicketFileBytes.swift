/// A file as it lies on disk.
package struct TicketFileBytes: Sendable, Equatable {
  /// Relative to the folder, with `/` between parts.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
