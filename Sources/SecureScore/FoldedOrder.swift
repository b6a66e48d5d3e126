/// Sorts many byte strings with long common prefixes, by their bytes with ASCII letters in lower case.
///
/// A radix quicksort in steps of eight bytes: every group skips what all its members share, so most bytes are
/// read once, where a plain comparison sort would read the same prefixes at every comparison.
struct FoldedOrder {
  private let arena: ByteArena
  private let places: ChunkedColumn<ByteArena.Place>

  init(arena: ByteArena, places: ChunkedColumn<ByteArena.Place>) {
    self.arena = arena
    self.places = places
  }

  private struct Key {
    var word: UInt64
    /// Bytes from the depth on, at most 9: a string that ends sorts before one that goes on.
    var rest: UInt32
    var index: UInt32
  }

  private struct Group {
    var range: Range<Int>
    var depth: Int
  }

  /// Sorts the part of a permutation that lies in a range. Equal strings end up side by side in index order.
  func sort(_ order: inout [UInt32], in range: Range<Int>) {
    var groups = [Group(range: range, depth: 0)]
    var keys: [Key] = []
    while let group = groups.popLast() {
      if group.range.count < 2 || isSorted(order, in: group) { continue }
      let depth = sharedDepth(order, in: group)
      keys.removeAll(keepingCapacity: true)
      for position in group.range {
        let place = places[Int(order[position])]
        keys.append(
          Key(
            word: arena.foldedWord(at: place, depth: depth),
            rest: UInt32(min(9, max(0, Int(place.length) - depth))), index: order[position]))
      }
      keys.sort {
        ($0.word, $0.rest, $0.index) < ($1.word, $1.rest, $1.index)
      }
      var start = 0
      for position in keys.indices {
        order[group.range.lowerBound + position] = keys[position].index
        let isLast = position == keys.count - 1
        if isLast || keys[position].word != keys[position + 1].word
          || keys[position].rest != keys[position + 1].rest
        {
          if position > start, keys[position].rest > 8 {
            let base = group.range.lowerBound
            groups.append(Group(range: base + start..<base + position + 1, depth: depth + 8))
          }
          start = position + 1
        }
      }
    }
  }

  /// Whether a group is in order already: exports are often sorted.
  private func isSorted(_ order: [UInt32], in group: Group) -> Bool {
    for position in group.range.dropFirst() {
      if compare(Int(order[position - 1]), Int(order[position]), from: group.depth) >= 0 { return false }
    }
    return true
  }

  /// -1, 0 or 1 as the first string sorts before, with or after the second; both share the bytes up to a depth.
  func compare(_ first: Int, _ second: Int, from depth: Int = 0) -> Int {
    let (one, two) = (places[first], places[second])
    let common = arena.commonPrefix(one, two, from: depth, limit: Int.max)
    if common == Int(one.length) || common == Int(two.length) {
      return one.length == two.length ? 0 : one.length < two.length ? -1 : 1
    }
    let left = arena.blocks[Int(one.block)][Int(one.offset) + common].folded
    let right = arena.blocks[Int(two.block)][Int(two.offset) + common].folded
    return left < right ? -1 : 1
  }

  private func sharedDepth(_ order: [UInt32], in group: Group) -> Int {
    let first = places[Int(order[group.range.lowerBound])]
    var shared = Int(first.length)
    for position in group.range.dropFirst() {
      shared = arena.commonPrefix(first, places[Int(order[position])], from: group.depth, limit: shared)
      if shared == group.depth { break }
    }
    return shared
  }
}
