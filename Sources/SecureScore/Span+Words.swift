/// Bytes eight at a time.
extension Span<UInt8> {
  /// Eight bytes from a position that has as many, the first one lowest.
  @inline(__always) func word(at position: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
  }

  /// How many bytes at the start are the same as another's, counted in whole words; both have one length.
  @inline(__always) func commonWords(with other: Span<UInt8>) -> Int {
    var index = 0
    while index + 8 <= count, word(at: index) == other.word(at: index) { index += 8 }
    return index
  }
}

extension UInt64 {
  /// Eight bytes with their ASCII letters in lower case.
  ///
  /// Of every byte below 128 the top bit of two sums says whether it is at least `A` and whether it is beyond `Z`;
  /// where only the first is so, the bit that makes a letter small is set.
  @inline(__always) var foldedBytes: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let low = self & ~tops
    let isCapital = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x80 - 0x5B)) & ~self & tops
    return self | isCapital >> 2
  }
}
