extension ByteArena {
  /// How a stored byte string stands to another one.
  enum Relation {
    case different
    case sameSpelling
    /// The same but for the case of ASCII letters, and the stored one sorts first.
    case smallerSpelling
    /// The same but for the case of ASCII letters, and the stored one sorts last.
    case largerSpelling
  }

  /// Compares a stored byte string with another one, first without and then with the case of its letters.
  func relation(of place: Place, to bytes: Span<UInt8>) -> Relation {
    guard Int(place.length) == bytes.count else { return .different }
    let start = Int(place.offset)
    let block = blocks[Int(place.block)]
    let stored = block.span.extracting(start..<start + bytes.count)
    let same = stored.commonWords(with: bytes)
    var spelling = Relation.sameSpelling
    for index in same..<bytes.count where stored[index] != bytes[index] {
      guard stored[index].folded == bytes[index].folded else { return .different }
      if spelling == .sameSpelling {
        spelling = stored[index] < bytes[index] ? .smallerSpelling : .largerSpelling
      }
    }
    return spelling
  }

  /// Eight bytes from a depth, folded, the first one highest; zeros beyond the end.
  func foldedWord(at place: Place, depth: Int) -> UInt64 {
    let block = blocks[Int(place.block)]
    let start = Int(place.offset) + depth
    let count = Swift.min(8, Int(place.length) - depth)
    guard count > 0 else { return 0 }
    var word: UInt64 = 0
    for index in start..<start + count { word = word << 8 | UInt64(block[index].folded) }
    return word << UInt64(8 * (8 - count))
  }

  /// The number of leading bytes that two byte strings share, folded, counted on from a depth and up to a limit.
  func commonPrefix(_ first: Place, _ second: Place, from depth: Int, limit: Int) -> Int {
    let end = Swift.min(limit, Int(first.length), Int(second.length))
    let one = blocks[Int(first.block)]
    let two = blocks[Int(second.block)]
    var index = depth
    while index < end,
      one[Int(first.offset) + index].folded == two[Int(second.offset) + index].folded
    { index += 1 }
    return index
  }

  /// Negative, 0 or positive as a stored byte string sorts before, with or after a text, letters of both folded.
  func foldedOrder(of place: Place, to text: String.UTF8View) -> Int {
    let block = blocks[Int(place.block)]
    var index = Int(place.offset)
    let end = index + Int(place.length)
    for byte in text {
      guard index < end else { return -1 }
      let (one, two) = (block[index].folded, byte.folded)
      if one != two { return one < two ? -1 : 1 }
      index += 1
    }
    return index < end ? 1 : 0
  }
}
