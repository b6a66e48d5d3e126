/// Stable names of steps: the same recommendation in the same scope has the same key in every plan.
package enum StepKey {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Keys of (recommendation key, scope id) pairs, in order. Eight characters, more where two would be equal.
  package static func keys(for pairs: [(recommendation: String, scope: String)]) -> [String] {
    let hashes = pairs.map { hash("\($0.recommendation)\n\($0.scope)") }
    var length = 8
    while length < 13 {
      let texts = hashes.map { text($0, length: length) }
      if Set(texts).count == texts.count { break }
      length += 1
    }
    let short = hashes.map { text($0, length: 8) }
    var uses: [String: Int] = [:]
    for key in short { uses[key, default: 0] += 1 }
    return zip(hashes, short).map { hash, key in
      "UP-" + (uses[key] == 1 ? key : text(hash, length: length))
    }
  }

  /// Base-32 text of the first bits of a hash, without the letters I, L, O and U.
  private static func text(_ hash: UInt64, length: Int) -> String {
    var rest = hash
    var bytes: [UInt8] = []
    for _ in 0..<length {
      bytes.append(alphabet[Int(rest >> 59)])
      rest <<= 5
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// FNV-1a with a final mix, so that near-equal ids differ in the leading bits too.
  private static func hash(_ text: String) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
