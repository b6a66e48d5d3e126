/// Counts by key for many heads, each with few keys: one list a head, all in flat arrays.
struct LinkedCounts {
  private var first: [Int32]
  private var next: [Int32] = []
  private var keys: [Int32] = []
  private var counts: [Int32] = []

  init(heads: Int) { first = Array(repeating: -1, count: heads) }

  /// Adds to a key's count. Linear in the keys of the head, less for a key that was added lately.
  mutating func add(_ amount: Int32, head: Int32, key: Int32) {
    var (entry, previous) = (first[Int(head)], Int32(-1))
    while entry >= 0, keys[Int(entry)] != key { (entry, previous) = (next[Int(entry)], entry) }
    guard entry >= 0 else {
      keys.append(key)
      counts.append(amount)
      next.append(first[Int(head)])
      first[Int(head)] = Int32(keys.count - 1)
      return
    }
    counts[Int(entry)] += amount
    guard previous >= 0 else { return }
    next[Int(previous)] = next[Int(entry)]
    next[Int(entry)] = first[Int(head)]
    first[Int(head)] = entry
  }

  /// The keys of a head, ascending.
  func load(_ head: Int, into rows: inout [(key: Int32, count: Int32)]) {
    rows.removeAll(keepingCapacity: true)
    var entry = first[head]
    while entry >= 0 {
      rows.append((keys[Int(entry)], counts[Int(entry)]))
      entry = next[Int(entry)]
    }
    if rows.count > 1 { rows.sort { $0.key < $1.key } }
  }
}
