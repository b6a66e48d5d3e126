/// Many short byte strings in blocks that never move: growth costs no copy and no double memory.
package struct ByteArena: Sendable {
  /// Where a byte string lies: 10 bytes of information in 12.
  package struct Place: Sendable, Equatable {
    package var block: UInt32
    package var offset: UInt32
    package var length: UInt32

    package init(block: UInt32, offset: UInt32, length: UInt32) {
      self.block = block
      self.offset = offset
      self.length = length
    }
  }

  package private(set) var blocks: [[UInt8]] = []
  private static let blockSize = 1 << 20

  package init() {}

  /// Appends a byte string and says where it lies.
  package mutating func append(_ bytes: Span<UInt8>) -> Place {
    if blocks.isEmpty || blocks[blocks.count - 1].count + bytes.count > Self.blockSize {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.blockSize, bytes.count))
      blocks.append(block)
    }
    let last = blocks.count - 1
    let place = Place(
      block: UInt32(last), offset: UInt32(blocks[last].count), length: UInt32(bytes.count))
    unsafe bytes.withUnsafeBufferPointer { unsafe blocks[last].append(contentsOf: $0) }
    return place
  }

  /// Overwrites a byte string with one of the same length.
  package mutating func replace(_ place: Place, with bytes: Span<UInt8>) {
    for index in bytes.indices {
      blocks[Int(place.block)][Int(place.offset) + index] = bytes[index]
    }
  }

  package func text(at place: Place) -> String {
    let start = Int(place.offset)
    return String(decoding: blocks[Int(place.block)][start..<start + Int(place.length)], as: UTF8.self)
  }
}
