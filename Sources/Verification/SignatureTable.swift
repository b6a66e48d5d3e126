/// Numbers lists of words: equal lists get equal numbers, new ones the next. All words lie in one buffer, so a list
/// costs no allocation.
struct SignatureTable {
  private var words: [UInt32] = []
  /// Where the words of each list start; one more entry than lists.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Slots of a table with open addressing: list plus one; 0: free.
  private var slots = [Int32](repeating: 0, count: 64)
  private var firstIndex = 0

  init() {}

  /// Forgets all lists; the next new one gets `firstIndex`.
  mutating func removeAll(firstIndex: Int) {
    self.firstIndex = firstIndex
    // Emptying the slots in use is cheaper than clearing a table that one large scope made big.
    for hash in hashes { clear(hash) }
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    hashes.removeAll(keepingCapacity: true)
  }

  /// The number of a list.
  mutating func index(of list: [UInt32]) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in list {
      hash = (hash ^ UInt64(word)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if hashes[entry] == hash, isEqual(entry, list) { return firstIndex + entry }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(hashes.count + 1)
    hashes.append(hash)
    words.append(contentsOf: list)
    starts.append(words.count)
    if hashes.count * 2 > slots.count { grow() }
    return firstIndex + hashes.count - 1
  }

  private func isEqual(_ entry: Int, _ list: [UInt32]) -> Bool {
    let start = starts[entry]
    guard starts[entry + 1] - start == list.count else { return false }
    for index in list.indices where words[start + index] != list[index] { return false }
    return true
  }

  /// Frees the slots from a hash's place on, up to the first free one.
  private mutating func clear(_ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      slots[slot] = 0
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: slots.count * 2)
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(entry + 1)
    }
  }
}
