/// One assessment as it was read: 12 bytes, chained to the previous one of the same resource.
struct AssessmentRow: BitwiseCopyable, Sendable {
  /// Index plus one of the resource's previous row; 0 ends the chain.
  var previous: UInt32
  /// When the state last changed: seconds since 1970 plus one, clamped to 32 bits; 0 when unknown.
  var changed: UInt32
  var recommendation: UInt16
  var state: UInt8

  init(previous: UInt32, changedSeconds: Int64?, recommendation: UInt16, state: AssessmentState) {
    self.previous = previous
    changed = changedSeconds.map { UInt32(clamping: max(0, $0) + 1) } ?? 0
    self.recommendation = recommendation
    self.state = state.rawValue
  }

  /// Sorts by recommendation, and of one recommendation the row that counts first: the newest, then by state.
  func sortKey(newIndices: [UInt16]) -> UInt64 {
    let precedence = UInt64(changed) << 2 | UInt64(state)
    return UInt64(newIndices[Int(recommendation)]) << 34 | (UInt64(1) << 34 - 1 - precedence)
  }

  /// The recommendation and the state inside a sort key.
  static func parts(ofKey key: UInt64) -> (recommendation: UInt16, state: AssessmentState) {
    let precedence = (UInt64(1) << 34 - 1) - (key & (UInt64(1) << 34 - 1))
    return (UInt16(key >> 34), AssessmentState(rawValue: UInt8(precedence & 3)) ?? .notApplicable)
  }
}
