/// Aligned columns for a terminal. Columns that may shrink give way, the widest first, until the table fits.
struct TextTable {
  struct Column {
    var title: String
    var isRight = false
    /// The narrowest it may get; nil: always as wide as its content.
    var least: Int?
  }

  struct Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    var text: String
    var ink: Style.Ink

    init(_ text: String, _ ink: Style.Ink = .normal) {
      self.text = TerminalText.harmless(text)
      self.ink = ink
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  private static let gap = 2

  let columns: [Column]
  private var rows: [(cells: [Cell], below: String)] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// - Parameter below: a second line under the row, faint, where the table has no room for more columns.
  mutating func add(_ cells: [Cell], below: String = "") {
    rows.append((cells, TerminalText.harmless(below)))
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Lines with a heading, each indented and at most as wide as the terminal (save for columns that cannot shrink).
  func lines(in terminal: Terminal, indent: Int = 2, belowColumn: Int = 0) -> [String] {
    let widths = widths(for: terminal.width - indent)
    let margin = String(repeating: " ", count: indent)
    let titles = columns.map { Cell($0.title, .faint) }
    let belowIndent = indent + widths.prefix(belowColumn).reduce(0) { $0 + $1 + Self.gap }
    let telling = columns.indices.map { index in
      TerminalText.telling(
        rows.lazy.filter { index < $0.cells.count }.map { $0.cells[index].text }, to: widths[index])
    }
    var lines = [margin + line(titles, widths, telling, terminal.style)]
    for row in rows {
      lines.append(margin + line(row.cells, widths, telling, terminal.style))
      if !row.below.isEmpty {
        let text = TerminalText.shortened(row.below, to: terminal.width - belowIndent)
        lines.append(String(repeating: " ", count: belowIndent) + terminal.style.ink(.faint, text))
      }
    }
    return lines
  }

  private func line(
    _ cells: [Cell], _ widths: [Int], _ telling: [[String: String]], _ style: Style
  ) -> String {
    // Padding after the last text is left off, so lines end where their text does.
    let last = cells.lastIndex { !$0.text.isEmpty } ?? 0
    var parts: [String] = []
    for (index, cell) in cells.enumerated() where index <= last {
      let text = telling[index][cell.text] ?? TerminalText.cut(cell.text, to: widths[index])
      let space = String(repeating: " ", count: widths[index] - TerminalText.width(text))
      let inked = style.ink(cell.ink, text)
      parts.append(columns[index].isRight ? space + inked : index == last ? inked : inked + space)
    }
    return parts.joined(separator: String(repeating: " ", count: Self.gap))
  }

  private func widths(for available: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(TerminalText.width(columns[index].title)) {
        max($0, index < $1.cells.count ? TerminalText.width($1.cells[index].text) : 0)
      }
    }
    var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - available
    while excess > 0 {
      let shrinkable = columns.indices.filter { widths[$0] > (columns[$0].least ?? .max) }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
