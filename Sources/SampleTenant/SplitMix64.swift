/// Steele, Lea and Flood's generator: tiny, and the same numbers on every platform for one seed.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for a part of a whole, so that parts can be drawn again in any order.
  init(seed: UInt64, part: Int, attempt: Int = 0) {
    var mixer = SplitMix64(seed: seed)
    mixer.state &+= UInt64(part) &* 0xD1B5_4A32_D192_ED03
    mixer.state = mixer.next() &+ UInt64(attempt) &* 0x8CB9_2BA7_2F3D_8DD7
    state = mixer.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number below a bound, from 32 random bits: the bias is below 2^-32 times the bound.
  mutating func below(_ bound: Int) -> Int { Int(((next() >> 32) &* UInt64(bound)) >> 32) }

  /// A made-up id in the form of a GUID.
  mutating func identifier() -> String {
    let digits = Array((Self.digits(next()) + Self.digits(next())).utf8)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
      .map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }

  private static func digits(_ word: UInt64) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  /// The same scrambled word for the same word.
  static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
