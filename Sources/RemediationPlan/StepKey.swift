/// Stable names of steps: the same recommendation in the same scope has the same key in every plan.
package enum StepKey {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Keys of (recommendation key, scope id) pairs, in order. Eight characters, more where two would be equal.
  package static func keys(for pairs: [(recommendation: String, scope: String)]) -> [String] {
    let hashes = pairs.map { hash($0.recommendation, $0.scope) }
    let sorted = hashes.sorted()
    var length = 8
    var shared: Set<UInt64> = []
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let equalCharacters = min((left ^ right).leadingZeroBitCount / 5, 12)
      guard equalCharacters >= 8 else { continue }
      length = max(length, equalCharacters + 1)
      shared.insert(left >> 24)
    }
    var bytes = Array("UP-".utf8)
    return hashes.map { hash in
      bytes.removeLast(bytes.count - 3)
      append(hash, length: shared.contains(hash >> 24) ? length : 8, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends the first bits of a hash in base 32, without the letters I, L, O and U.
  private static func append(_ hash: UInt64, length: Int, to bytes: inout [UInt8]) {
    var rest = hash
    for _ in 0..<length {
      bytes.append(alphabet[Int(rest >> 59)])
      rest <<= 5
    }
  }

  /// FNV-1a with a final mix, so that near-equal ids differ in the leading bits too.
  private static func hash(_ recommendation: String, _ scope: String) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in recommendation.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ 0x0a) &* 0x100_0000_01b3
    for byte in scope.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
