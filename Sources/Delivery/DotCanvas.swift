/// A picture of dots in a terminal, several to a character.
struct DotCanvas {
  let columns: Int
  let rows: Int
  let glyphs: Glyphs
  private var dots: [Bool]

  init(columns: Int, rows: Int, glyphs: Glyphs) {
    self.columns = columns
    self.rows = rows
    self.glyphs = glyphs
    dots = Array(repeating: false, count: columns * rows * glyphs.dotsAcross * glyphs.dotsDown)
  }

  var width: Int { columns * glyphs.dotsAcross }
  var height: Int { rows * glyphs.dotsDown }

  /// Sets a dot; places count from the lower left, those outside are left out.
  mutating func set(_ column: Int, _ row: Int) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    dots[(height - 1 - row) * width + column] = true
  }

  /// The character at a column and a row, counted from the top.
  func character(_ column: Int, _ row: Int) -> Character {
    var bits: UInt32 = 0
    for down in 0..<glyphs.dotsDown {
      for across in 0..<glyphs.dotsAcross {
        let index = (row * glyphs.dotsDown + down) * width + column * glyphs.dotsAcross + across
        if dots[index] { bits |= glyphs.bit(across: across, down: down) }
      }
    }
    return glyphs.character(bits)
  }
}
