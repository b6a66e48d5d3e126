/// Lines of text as they are read, and the paragraphs and lists that they make.
struct RemediationLines {
  typealias Block = RemediationText.Block
  typealias Run = RemediationText.Run

  private var lines: [[Run]] = [[]]

  /// Appends text to the line, its white space collapsed; runs that look the same are joined.
  mutating func add(_ run: Run) {
    let last = lines.count - 1
    var run = run
    let endsInSpace = lines[last].last.map { $0.text.hasSuffix(" ") } ?? true
    run.text = Self.collapsed(run.text, endsInSpace: endsInSpace)
    guard !run.text.isEmpty else { return }
    if let before = lines[last].last, before.style == run.style, before.link == run.link {
      lines[last][lines[last].count - 1].text += run.text
    } else {
      lines[last].append(run)
    }
  }

  mutating func breakLine() { lines.append([]) }

  private static func collapsed(_ text: String, endsInSpace: Bool) -> String {
    var result = String.UnicodeScalarView()
    var isSpace = endsInSpace
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isSpace { result.append(" ") }
        isSpace = true
      } else {
        result.append(scalar)
        isSpace = false
      }
    }
    return String(result)
  }

  /// Paragraphs, parted by empty lines; and lists where every line has its mark: 1. 2. 3., or a bullet.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    for group in lines.map(Self.trimmed).split(whereSeparator: \.isEmpty) {
      var rest = group
      while !rest.isEmpty {
        let list = Self.list(rest)
        if let list {
          blocks.append(.list(isOrdered: list.isOrdered, items: list.items.map { [.paragraph([$0])] }))
          rest = rest.dropFirst(list.items.count)
        } else {
          let next = rest.indices.dropFirst().first { Self.list(rest[$0...]) != nil } ?? rest.endIndex
          blocks.append(.paragraph(Array(rest[..<next])))
          rest = rest[next...]
        }
      }
    }
    return blocks
  }

  private static func trimmed(_ line: [Run]) -> [Run] {
    guard var last = line.last, last.text.hasSuffix(" ") else { return line }
    last.text.removeLast()
    return last.text.isEmpty ? trimmed(line.dropLast()) : line.dropLast() + [last]
  }

  /// The lines with marks at the start of some lines, without their marks; nil for fewer than two.
  private static func list(_ lines: ArraySlice<[Run]>) -> (isOrdered: Bool, items: [[Run]])? {
    for isOrdered in [true, false] {
      var items: [[Run]] = []
      for line in lines {
        guard let item = item(line, number: isOrdered ? items.count + 1 : nil) else { break }
        items.append(item)
      }
      if items.count > 1 { return (isOrdered, items) }
    }
    return nil
  }

  /// A line without its mark; nil when it has none.
  private static func item(_ line: [Run], number: Int?) -> [Run]? {
    guard var first = line.first else { return nil }
    let marks = number.map { ["\($0). ", "\($0)) "] } ?? ["- ", "* ", "• ", "· "]
    guard let mark = marks.first(where: { first.text.hasPrefix($0) }) else { return nil }
    first.text.removeFirst(mark.count)
    return first.text.isEmpty ? Array(line.dropFirst()) : [first] + line.dropFirst()
  }
}
