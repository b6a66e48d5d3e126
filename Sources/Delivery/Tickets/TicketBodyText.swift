/// What a ticket says, and whether that names every resource.
struct TicketBodyText: Sendable, Equatable {
  var text: String
  /// False where the text points to a file that has them all, which is then to be written.
  var listsAllResources: Bool
}
