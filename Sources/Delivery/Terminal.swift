/// Where a table is shown: how wide, whether in color, and with which characters.
package struct Terminal: Sendable, Equatable {
  /// Columns, from 60 to 200.
  package let width: Int
  package let style: Style
  package let glyphs: Glyphs

  package init(width: Int = 80, style: Style = .plain, glyphs: Glyphs = .unicode) {
    self.width = min(max(width, 60), 200)
    self.style = style
    self.glyphs = glyphs
  }
}
