/// The best of several values for one thing, whatever the order they come in.
struct MergedValue<Value: Sendable>: Sendable {
  private(set) var value: Value?
  private var rank: UInt8 = 0

  init() {}

  /// Takes a value of higher rank, or of equal rank if it precedes the one at hand.
  ///
  /// - Parameter precedes: a strict total order; values it does not tell apart must be equal.
  mutating func merge(_ other: Value, rank: UInt8 = 0, precedes: (Value, Value) -> Bool) {
    if let value, rank < self.rank || (rank == self.rank && !precedes(other, value)) { return }
    value = other
    self.rank = rank
  }
}

extension MergedValue where Value == String {
  /// Of two texts of equal rank the one with the smaller bytes wins; an empty one never does.
  mutating func merge(_ text: String?, rank: UInt8 = 0) {
    guard let text, !text.isEmpty else { return }
    merge(text, rank: rank) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension MergedValue where Value == [String] {
  /// Of two lists of equal rank the longer wins, then the one with the smaller bytes; an empty one never does.
  mutating func merge(list: [String], rank: UInt8 = 0) {
    guard !list.isEmpty else { return }
    merge(list, rank: rank) { first, second in
      if first.count != second.count { return first.count > second.count }
      for (one, two) in zip(first, second) where !one.utf8.elementsEqual(two.utf8) {
        return one.utf8.lexicographicallyPrecedes(two.utf8)
      }
      return false
    }
  }
}
