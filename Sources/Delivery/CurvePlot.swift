import Effort

/// The curve of a frontier in a terminal: scores upward, hours to the right.
struct CurvePlot {
  let chart: FrontierChart

  /// Rows of the picture without its axis, as many as put every mark on a row of its own.
  private let rows: Int
  private static let leastRows = 10
  /// Wider pictures are no clearer.
  private static let widest = 110

  init(chart: FrontierChart) {
    self.chart = chart
    let intervals = max(chart.scores.marks.count - 1, 1)
    rows = (Self.leastRows + intervals - 1) / intervals * intervals + 1
  }

  func lines(in terminal: Terminal, indent: Int = 2) -> [String] {
    let (glyphs, style) = (terminal.glyphs, terminal.style)
    let marks = chart.scores.marks.map { (row(of: $0), chart.scores.scoreText($0)) }
    let labelWidth = marks.reduce(0) { max($0, $1.1.utf8.count) }
    // The last label below may stand out by half its width.
    let columns = min(terminal.width, Self.widest) - indent - labelWidth - 2 - 5
    let picture = cells(columns: columns, glyphs: glyphs)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for row in 0..<rows {
      let label = marks.first { $0.0 == row }?.1
      let text = TerminalText.padded(label ?? "", to: labelWidth, isRight: true)
      let axis = label == nil ? glyphs.axis.line : glyphs.axis.mark
      lines.append(margin + style.ink(.faint, "\(text) \(axis)") + inked(picture[row], glyphs, style))
    }
    let start = String(repeating: " ", count: indent + labelWidth + 1)
    lines += floor(columns: columns, glyphs: glyphs).map { start + style.ink(.faint, $0) }
    return lines
  }

  /// The row of a score, counted from the top.
  private func row(of score: Int64) -> Int {
    rows - 1 - Int(chart.scores.place(score, onLength: Int64(rows - 1)))
  }

  private func column(of minutes: Int64, columns: Int) -> Int {
    Int(chart.hours.place(minutes, onLength: Int64(columns - 1)))
  }

  private func cells(columns: Int, glyphs: Glyphs) -> [[Character]] {
    var canvas = DotCanvas(columns: columns, rows: rows, glyphs: glyphs)
    var last: Int?
    // Scores stand in the middle of their rows, as their labels do.
    let half = Int64((glyphs.dotsDown - 1) / 2)
    for dot in 0..<canvas.width {
      let minutes = chart.hours.value(at: Int64(dot), onLength: Int64(canvas.width - 1))
      guard let score = chart.score(at: minutes) else { continue }
      let height = Int64(canvas.height - glyphs.dotsDown)
      let place = Int(chart.scores.place(score, onLength: height) + half)
      for dots in min((last ?? place) + 1, place)...place { canvas.set(dot, dots) }
      last = place
    }
    var cells = (0..<rows).map { row in (0..<columns).map { canvas.character($0, row) } }
    for plan in chart.plans {
      cells[row(of: plan.place.score)][column(of: plan.place.minutes, columns: columns)] = glyphs.plan
    }
    if let knee = chart.knee {
      cells[row(of: knee.score)][column(of: knee.minutes, columns: columns)] = glyphs.knee
    }
    return cells
  }

  private func inked(_ row: [Character], _ glyphs: Glyphs, _ style: Style) -> String {
    let end = row.lastIndex { $0 != " " } ?? -1
    var text = ""
    var run = ""
    for character in row.prefix(end + 1) {
      if character == glyphs.plan || character == glyphs.knee {
        text +=
          style.ink(.good, run) + style.ink(character == glyphs.knee ? .warning : .strong, "\(character)")
        run = ""
      } else {
        run.append(character)
      }
    }
    return text + style.ink(.good, run)
  }

  /// The line below with its marks, and the hours under them; labels that would touch are left out.
  private func floor(columns: Int, glyphs: Glyphs) -> [String] {
    var line = Array(repeating: glyphs.axis.floor, count: columns)
    var labels = ""
    for mark in chart.hours.marks {
      let column = column(of: mark, columns: columns)
      line[column] = glyphs.axis.below
      let text = chart.hours.hoursText(mark)
      // The corner takes a column.
      let start = max(column + 1 - text.utf8.count / 2, 0)
      guard labels.isEmpty || start > labels.utf8.count + 1 else { continue }
      labels += String(repeating: " ", count: start - labels.utf8.count) + text
    }
    return [glyphs.axis.corner + line.joined(), labels]
  }
}
