/// Byte strings by identity: an owner and the bytes with ASCII letters in lower case.
///
/// Of several spellings of one string the smallest is kept, so the order of arrival does not show. An open
/// hash over the arena: about 20 bytes a string beside its own bytes.
struct FoldedByteTable: Sendable {
  private(set) var arena = ByteArena()
  private(set) var places = ChunkedColumn<ByteArena.Place>()
  private(set) var owners = ChunkedColumn<UInt32>()
  /// The upper half of a slot is the hash, the lower the index plus one; 0 is empty.
  private var slots: [UInt64] = []
  /// The index given out last.
  private var last = 0

  init() {}

  var count: Int { places.count }

  /// The index of a byte string, which is added when it is new.
  mutating func index(of bytes: Span<UInt8>, owner: Int = 0) -> Int {
    // The rows of one thing often follow each other.
    if last < count, owners[last] == UInt32(owner),
      arena.relation(of: places[last], to: bytes) == .sameSpelling
    {
      return last
    }
    last = find(orAdd: bytes, owner: owner)
    return last
  }

  private mutating func find(orAdd bytes: Span<UInt8>, owner: Int) -> Int {
    if count * 5 >= slots.count * 4 { grow() }
    let tag = Self.hash(bytes, owner: owner)
    let mask = slots.count - 1
    var slot = Int(tag) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if UInt32(truncatingIfNeeded: entry >> 32) == tag {
        let index = Int(entry & 0xFFFF_FFFF) - 1
        if owners[index] == UInt32(owner) {
          switch arena.relation(of: places[index], to: bytes) {
          case .different: break
          case .sameSpelling, .smallerSpelling: return index
          case .largerSpelling:
            arena.replace(places[index], with: bytes)
            return index
          }
        }
      }
      slot = (slot + 1) & mask
    }
    let index = count
    slots[slot] = UInt64(tag) << 32 | UInt64(index + 1)
    places.append(arena.append(bytes))
    owners.append(UInt32(owner))
    return index
  }

  /// The index of a byte string if it is there.
  func find(_ bytes: Span<UInt8>, owner: Int = 0) -> Int? {
    guard !slots.isEmpty else { return nil }
    let tag = Self.hash(bytes, owner: owner)
    let mask = slots.count - 1
    var slot = Int(tag) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if UInt32(truncatingIfNeeded: entry >> 32) == tag {
        let index = Int(entry & 0xFFFF_FFFF) - 1
        if owners[index] == UInt32(owner), arena.relation(of: places[index], to: bytes) != .different {
          return index
        }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The byte string as it is spelled.
  func text(_ index: Int) -> String { arena.text(at: places[index]) }

  /// Gives the hash back when nothing more is looked up.
  mutating func dropIndex() { slots = [] }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: max(64, slots.count * 2))
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  private static func hash(_ bytes: Span<UInt8>, owner: Int) -> UInt32 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(owner)
    var index = 0
    while index + 8 <= bytes.count {
      hash = Self.mixed(hash, bytes.word(at: index).foldedBytes)
      index += 8
    }
    var word: UInt64 = 0
    while index < bytes.count {
      word = word << 8 | UInt64(bytes[index].folded)
      index += 1
    }
    hash = Self.mixed(hash, word ^ UInt64(bytes.count) << 56)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ hash
  }
}

extension UInt8 {
  /// An ASCII letter in lower case, every other byte as it is.
  @inline(__always) var folded: UInt8 { self &- 65 < 26 ? self | 32 : self }
}
