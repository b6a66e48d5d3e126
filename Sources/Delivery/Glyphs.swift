/// The characters that pictures in a terminal are made of.
package enum Glyphs: Sendable {
  /// Block elements, box drawing and Braille patterns.
  case unicode
  /// For terminals that show nothing else.
  case ascii

  /// How many dots of a picture one character holds.
  var dotsAcross: Int { self == .unicode ? 2 : 1 }
  var dotsDown: Int { self == .unicode ? 4 : 2 }

  /// Braille patterns number their dots down the columns, with a row that came later at the end.
  func bit(across: Int, down: Int) -> UInt32 {
    guard self == .unicode else { return 1 << UInt32(down) }
    return down < 3 ? 1 << UInt32(3 * across + down) : 1 << UInt32(6 + across)
  }

  /// The character with these dots; a space without any.
  func character(_ bits: UInt32) -> Character {
    if bits == 0 { return " " }
    if self == .unicode { return Unicode.Scalar(0x2800 + bits).map(Character.init) ?? " " }
    return bits == 1 ? "'" : bits == 2 ? "." : ":"
  }

  /// What a score has, what is added to it, what is missing.
  var bar: (full: String, added: String, rest: String) {
    self == .unicode ? ("█", "▓", "░") : ("#", "+", ".")
  }

  var axis: (mark: String, line: String, corner: String, below: String, floor: String) {
    self == .unicode ? ("┤", "│", "└", "┬", "─") : ("+", "|", "+", "+", "-")
  }

  var plan: Character { self == .unicode ? "●" : "o" }
  var knee: Character { self == .unicode ? "◆" : "K" }
}
