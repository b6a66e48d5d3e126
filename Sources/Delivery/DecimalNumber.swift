/// The value of a JSON number's text, whatever its spelling: ±0.d1d2… × 10^exponent with d1 > 0.
struct DecimalNumber: Equatable {
  private let isNegative: Bool
  private let digits: [UInt8]
  private let exponent: Int

  /// - Parameter text: a number by the JSON grammar; an exponent beyond ±10^15 counts as that.
  init(_ text: String) {
    let parts = text.utf8.split(whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    let mantissa = parts.first.map(Array.init) ?? []
    var power = parts.count > 1 ? Self.power(String(decoding: parts[1], as: UTF8.self)) : 0
    var digits: [UInt8] = []
    var hasPoint = false
    for byte in mantissa {
      if byte == UInt8(ascii: ".") { hasPoint = true }
      guard (0x30...0x39).contains(byte) else { continue }
      if !hasPoint && !(digits.isEmpty && byte == 0x30) { power += 1 }
      if hasPoint && digits.isEmpty && byte == 0x30 { power -= 1 }
      if !(digits.isEmpty && byte == 0x30) { digits.append(byte) }
    }
    while digits.last == 0x30 { digits.removeLast() }
    self.digits = digits
    // Zero has one spelling.
    exponent = digits.isEmpty ? 0 : power
    isNegative = !digits.isEmpty && mantissa.first == UInt8(ascii: "-")
  }

  private static func power(_ text: String) -> Int {
    let limit = 1_000_000_000_000_000
    guard let power = Int(text) else { return text.hasPrefix("-") ? -limit : limit }
    return max(-limit, min(limit, power))
  }
}
