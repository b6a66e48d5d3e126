/// Where a table is shown: how wide, and whether in color.
package struct Terminal: Sendable, Equatable {
  /// Columns, from 60 to 200.
  package let width: Int
  package let style: Style

  package init(width: Int = 80, style: Style = .plain) {
    self.width = min(max(width, 60), 200)
    self.style = style
  }
}
