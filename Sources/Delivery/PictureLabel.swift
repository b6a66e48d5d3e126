/// A text in a picture and the room it takes, so that no two are written over each other. Tenths of a pixel.
struct PictureLabel {
  var text: String
  var style: String
  var anchor: String
  var x: Int64
  /// The base line.
  var y: Int64

  /// Wider than most letters of a text of 13 pixels.
  private static let letter: Int64 = 72
  private static let lineHeight: Int64 = 170

  private var width: Int64 { Int64(TerminalText.width(text)) * Self.letter }
  /// Where the text begins on the left.
  var start: Int64 { anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x }
  /// Where the text ends on the right.
  var end: Int64 { start + width }

  /// Whether a level line at a height would strike the text through.
  func crosses(_ height: Int64) -> Bool { height > y - 130 && height < y + 50 }

  /// Whether the text would be written over a mark of a plan.
  func covers(_ mark: (x: Int64, y: Int64)) -> Bool {
    mark.x > start - 50 && mark.x < end + 50 && mark.y > y - 150 && mark.y < y + 70
  }

  func touches(_ other: PictureLabel) -> Bool {
    start < other.end && other.start < end && abs(y - other.y) < Self.lineHeight
  }
}
