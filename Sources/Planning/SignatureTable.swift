/// Finds equal lists of words: an open-addressing table over one flat arena, emptied at every scope.
struct SignatureTable {
  private var words: [UInt64] = []
  private var starts: [Int32] = [0]
  private var values: [Int32] = []
  private var hashes: [UInt64] = []
  /// Entries by hash; -1: free. A power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The value of a list, and whether it is new. A new list gets `value`.
  mutating func value(of list: [UInt64], orAdding value: @autoclosure () -> Int32) -> (
    value: Int32, isNew: Bool
  ) {
    let hash = Self.hash(list)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if hashes[entry] == hash && isEqual(entry, list) { return (values[entry], false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let added = value()
    slots[slot] = Int32(values.count)
    words.append(contentsOf: list)
    starts.append(Int32(words.count))
    values.append(added)
    hashes.append(hash)
    if values.count * 2 > slots.count { grow() }
    return (added, true)
  }

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    for hash in hashes {
      // Every slot on the way from an entry's first place to its own is taken, so each is freed by its own entry.
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        slots[slot] = -1
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    values.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }

  private func isEqual(_ entry: Int, _ list: [UInt64]) -> Bool {
    let start = Int(starts[entry])
    guard Int(starts[entry + 1]) - start == list.count else { return false }
    for index in list.indices where words[start + index] != list[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(entry)
    }
  }

  private static func hash(_ list: [UInt64]) -> UInt64 {
    var hash = UInt64(list.count)
    for word in list {
      hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    return hash ^ (hash >> 32)
  }
}
