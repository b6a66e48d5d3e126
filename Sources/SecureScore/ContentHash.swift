/// A 64-bit hash of content, the same on every machine and in every run. Not cryptographic.
struct ContentHash {
  private var state: UInt64 = 0x243F_6A88_85A3_08D3

  init() {}

  mutating func combine(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    state = product.high ^ product.low ^ (state &+ 0x1319_8A2E_0370_7344)
  }

  mutating func combine(_ number: some BinaryInteger) { combine(UInt64(truncatingIfNeeded: number)) }

  mutating func combine(_ flag: Bool) { combine(flag ? UInt64(1) : 0) }

  /// Length and bytes, so that neighboring texts cannot run together.
  mutating func combine(_ text: String) {
    combine(text.utf8.count)
    var word: UInt64 = 0
    var filled = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled & 7 == 0 {
        combine(word)
        word = 0
      }
    }
    if filled & 7 != 0 { combine(word) }
  }

  mutating func combine(_ texts: [String]) {
    combine(texts.count)
    for text in texts { combine(text) }
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    var mixed = self
    mixed.combine(UInt64(0))
    let text = String(mixed.state, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
