/// A governance assignment as it was read: its texts are indices into a list that is kept beside it.
struct GovernanceRow: BitwiseCopyable, Sendable {
  var subscription: UInt32
  /// `noConnector` where the id has none.
  var connector: UInt32
  var resource: UInt32
  var recommendation: UInt32
  var owner: UInt32
  var ticket: UInt32
  var dueDay: Int32?
  var etaDay: Int32?
  var isGracePeriod: Bool

  static let noConnector = UInt32.max
}
